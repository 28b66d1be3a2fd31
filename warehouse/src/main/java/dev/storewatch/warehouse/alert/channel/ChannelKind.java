package dev.storewatch.warehouse.alert.channel;

import dev.storewatch.warehouse.metric.Label;
import java.util.List;

/** The products a notice can be sent to, with the hosts each may be at; those without hosts take configured ones alone. */
public enum ChannelKind {
    DINGTALK(new Label("钉钉", "DingTalk"), List.of("oapi.dingtalk.com")),
    FEISHU(new Label("飞书", "Feishu / Lark"), List.of("open.feishu.cn", "open.larksuite.com")),
    WECOM(new Label("企业微信", "WeCom"), List.of("qyapi.weixin.qq.com")),
    SLACK(new Label("Slack", "Slack"), List.of("hooks.slack.com")),
    TEAMS(new Label("Teams", "Teams"), List.of(".logic.azure.com", ".api.powerplatform.com")),
    EMAIL(new Label("邮件", "E-mail"), List.of()),
    WEBHOOK(new Label("Webhook", "Webhook"), List.of());

    private final Label label;
    private final List<String> hosts;

    ChannelKind(Label label, List<String> hosts) {
        this.label = label;
        this.hosts = hosts;
    }

    public Label label() {
        return label;
    }

    /** Host names; one that starts with a dot stands for all below it. */
    public List<String> hosts() {
        return hosts;
    }
}
