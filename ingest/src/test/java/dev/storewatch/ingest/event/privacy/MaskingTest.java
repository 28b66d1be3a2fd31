package dev.storewatch.ingest.event.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的电话13812345678，打这个|我的电话[phone]，打这个",
                "13812345678 13912345678|[phone] [phone]",
                "电话：138 1234 5678|电话：[phone]",
                "138-1234-5678谢谢|[phone]谢谢",
                "+86 13812345678|[phone]",
                "+8613812345678|[phone]",
                "0086-13812345678|[phone]",
                "8613812345678|[phone]",
                "１３８１２３４５６７８|[phone]",
                "加微信VX13812345678|加微信VX[phone]",
                "tel13812345678|tel[phone]",
                "座机010-12345678|座机[phone]",
                "（0755）87654321转分机|[phone]转分机",
                "(021) 6543 2100|[phone]",
                "075512345678|[phone]",
                "010-12345678-801|[phone]",
                "客服400-820-8820|客服[phone]",
                "4008208820|[phone]",
                "call +1 (212) 555-0100 now|call [phone] now",
                "+44 20 7946 0958|[phone]",
                "212-555-0100|[phone]"
            })
    void masksTelephoneNumbers(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发到zhang.san+tb@mail.example.com.谢谢|发到[email].谢谢",
                "13812345678@qq.com|[email]",
                "a@b.co|[email]",
                "邮箱someone＠example.cn|邮箱[email]"
            })
    void masksEmailAddresses(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    /** 11010519491231002X is the example of the standard GB 11643; the 15-digit form is the one before 1999, here of the same birthday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证11010519491231002X。|身份证[id]。",
                "11010519491231002x|[id]",
                "110105 19491231 002X|[id]",
                "110105491231002|[id]"
            })
    void masksResidentIds(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "卡号4111111111111111|卡号[card]",
                "4111 1111 1111 1111|[card]",
                "4111-1111-1111-1111退款|[card]退款",
                "378282246310005|[card]",
                "6228480402564890018|[card]"
            })
    void masksCardNumbersThatPassTheLuhnCheck(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "寄到北京市朝阳区建国路88号SOHO现代城A座1203室，谢谢|寄到[address]，谢谢",
                "地址改成广东省深圳市南山区科技园科兴科学园A栋3单元1201室|地址改成[address]",
                "我在建国路88号|我在[address]",
                "收货地址：浙江省杭州市余杭区文一西路969号|收货地址：[address]",
                "我住阳光花园3栋2单元501室|我住[address]",
                "送到5号楼302|送到[address]",
                "广东省东莞市长安镇|[address]",
                "抬头:佛山市南海区桂城街道|抬头:[address]",
                "南京西路1266弄12号|[address]",
                "ship to 12 Baker Street, Apt 4 please|ship to [address] please",
                "350 5th Ave is mine|[address] is mine"
            })
    void masksStreetAddresses(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "亲，您好，有什么可以帮您",
                "订单号2026112100001已发货",
                "订单2026112100000000123456",
                "运单SF1381234567890",
                "SF13812345678已签收",
                "运单号75312345678901",
                "一共129.90元，减了13812345678.00",
                "2026-11-22 13:00前付款，11月22号到",
                "尺码XL，买2件，3号色，第12号商品",
                "4111111111111112",
                "这条路上走了3公里，我知道了",
                "一路顺风，街道上的超市在小区里",
                "型号A12号，账号8号",
                "发往上海市浦东新区",
                "5 stars, 2 weeks on the road",
                "@客服 在吗",
                "1380 件",
                "ISBN 978-7-111-12345-6",
                "满300减40，用券码20261122001"
            })
    void leavesOtherTextAsItIs(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1 ", "13812345678", "a@", "@", "路8号", "8栋", "省市区", "(", "1-", "广东省", "5号楼", "1 A ", "+1"})
    void takesTimeThatGrowsWithTheLengthAlone(String piece) {
        String hostile = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Masking.text(hostile));
    }

    @Test
    void neverThrowsWhateverTheText() {
        Random random = new Random(7);
        String alphabet = "0123456789 -.+()@aZxX路街道号省市区县栋单元室花园８\uD83D\uDE00\\u\"：";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> Masking.text(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
