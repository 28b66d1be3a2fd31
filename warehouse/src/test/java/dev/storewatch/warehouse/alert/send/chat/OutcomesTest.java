package dev.storewatch.warehouse.alert.send.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.alert.send.Answer;
import dev.storewatch.warehouse.alert.send.Dialect;
import dev.storewatch.warehouse.alert.send.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer the products are known to give, and what it means. */
class OutcomesTest {

    private static void means(Dialect dialect, int status, String body, String meaning) {
        Outcome outcome = dialect.outcome(new Answer(status, body, ""));
        assertThat(outcome.getClass().getSimpleName()).as(status + " " + body).isEqualTo(meaning);
        assertThat(outcome.why()).contains(String.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"errcode":0,"errmsg":"ok"}                                             | Delivered
                    200 | {"errcode":310000,"errmsg":"sign not match"}                            | Misconfigured
                    200 | {"errcode":310000,"errmsg":"keywords not in content"}                   | Misconfigured
                    200 | {"errcode":310000,"errmsg":"错误描述:机器人发送签名不匹配"}             | Misconfigured
                    200 | {"errcode":310000,"errmsg":"invalid timestamp"}                         | Retry
                    200 | {"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"} | Wait
                    200 | {"status":1111,"wait":9,"errcode":130101,"punish":"x"}                  | Wait
                    200 | {"errcode":90030,"errmsg":"webhook over limit"}                         | Wait
                    200 | {"errcode":460101,"errmsg":"message too long, exceed 20000 bytes"}      | Split
                    200 | {"errcode":460101,"errmsg":"body 大小不合法"}                           | Split
                    200 | {"errcode":101002,"errmsg":"message is too long"}                       | Split
                    200 | {"errcode":40035,"errmsg":"bad parameter"}                              | Refused
                    200 | {"errcode":-1,"errmsg":"busy"}                                          | Retry
                    200 | {"errcode":4711}                                                        | Retry
                    200 | <html>                                                                  | Retry
                    500 | {}                                                                      | Retry
                    429 | x                                                                       | Wait
                    404 | x                                                                       | Misconfigured
                    """)
    void dingTalk(int status, String body, String meaning) {
        means(new DingTalk(), status, body, meaning);
    }

    @Test
    void dingTalkBlocksForTenMinutesAndIsTriedThriceWhenBusy() {
        assertThat(new DingTalk().outcome(new Answer(200, "{\"errcode\":130101}", "")))
                .isInstanceOfSatisfying(
                        Outcome.Wait.class, wait -> assertThat(wait.rest()).isEqualTo(Duration.ofMinutes(10)));
        assertThat(new DingTalk().outcome(new Answer(200, "{\"errcode\":-1}", "")))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.attempts()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"code":0,"msg":"success"}                                      | Delivered
                    200 | {"StatusCode":0,"StatusMessage":"success"}                      | Delivered
                    200 | {"code":19021,"msg":"sign match fail or timestamp is not within one hour"} | Misconfigured
                    200 | {"code":19022,"msg":"Ip Not Allowed"}                           | Misconfigured
                    200 | {"code":19024,"msg":"Key Words Not Found"}                      | Misconfigured
                    200 | {"code":9499,"msg":"Bad Request"}                               | Refused
                    400 | {"code":9499,"msg":"too many request"}                          | Wait
                    200 | {"code":11232,"msg":"frequency limited"}                        | Wait
                    200 | {"code":2200,"msg":"internal error"}                            | Retry
                    200 | {"code":19002,"msg":"params error, msg_type need"}              | Refused
                    502 | bad gateway                                                     | Retry
                    200 | nonsense                                                        | Retry
                    """)
    void feishu(int status, String body, String meaning) {
        means(new Feishu(), status, body, meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"errcode":0,"errmsg":"ok"}                                              | Delivered
                    200 | {"errcode":45009,"errmsg":"api freq out of limit, hint: [1], from ip: 1.2.3.4"} | Wait
                    200 | {"errcode":40058,"errmsg":"markdown.content exceed max length 4096"}     | Split
                    200 | {"errcode":40008,"errmsg":"invalid message type"}                        | Refused
                    200 | {"errcode":93000,"errmsg":"invalid webhook url"}                         | Misconfigured
                    200 | {"errcode":-1,"errmsg":"system busy"}                                    | Retry
                    500 | x                                                                        | Retry
                    """)
    void weCom(int status, String body, String meaning) {
        means(new WeCom(), status, body, meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | ok                  | Delivered
                    200 | no_service          | Misconfigured
                    200 | invalid_token       | Misconfigured
                    400 | invalid_payload     | Misconfigured
                    400 | user_not_found      | Misconfigured
                    403 | action_prohibited   | Misconfigured
                    404 | channel_not_found   | Misconfigured
                    410 | channel_is_archived | Misconfigured
                    400 | msg_blocks_too_long | Split
                    500 | rollup_error        | Retry
                    503 | x                   | Retry
                    429 | x                   | Wait
                    """)
    void slack(int status, String body, String meaning) {
        means(new Slack(), status, body, meaning);
    }

    @Test
    void slackSaysHowLongToWait() {
        assertThat(new Slack().outcome(new Answer(429, "", "17")))
                .isInstanceOfSatisfying(
                        Outcome.Wait.class, wait -> assertThat(wait.rest()).isEqualTo(Duration.ofSeconds(17)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    202 | ``                                               | Delivered
                    200 | 1                                                | Delivered
                    400 | Property 'type' must be 'AdaptiveCard'           | Refused
                    400 | '@triggerOutputs()?[body]?[attachments]' is Null | Refused
                    401 | x                                                | Misconfigured
                    404 | x                                                | Misconfigured
                    413 | x                                                | Split
                    429 | x                                                | Wait
                    502 | x                                                | Retry
                    """)
    void teams(int status, String body, String meaning) {
        means(new Teams(), status, body, meaning);
    }

    @Test
    void teamsNeverConfirmsADelivery() {
        assertThat(new Teams().outcome(new Answer(202, "", "")))
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> assertThat(delivered.confirmed()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "204, Delivered",
        "200, Delivered",
        "400, Refused",
        "401, Misconfigured",
        "404, Misconfigured",
        "410, Misconfigured",
        "413, Split",
        "422, Refused",
        "429, Wait",
        "408, Retry",
        "500, Retry",
        "503, Retry"
    })
    void webhook(int status, String meaning) {
        means(new Webhook(), status, "x", meaning);
    }
}
