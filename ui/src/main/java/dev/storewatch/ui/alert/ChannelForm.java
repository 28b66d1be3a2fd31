package dev.storewatch.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.shell.Choice;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.alert.channel.Channel;
import dev.storewatch.warehouse.alert.channel.ChannelKind;
import dev.storewatch.warehouse.metric.Language;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a new channel needs; address and secret are cleared as soon as they are saved. */
final class ChannelForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Input name = new Input();
    private final Choice kind = new Choice();
    private final Choice language = new Choice();
    private final Input address = new Input();
    private final Input secret = new Input();
    private final Paragraph complaint = new Paragraph();

    ChannelForm(Words words, Consumer<Channel> save) {
        this.words = words;
        addClassName("alert-form");
        for (ChannelKind one : ChannelKind.values()) {
            kind.offer(one.name(), words.say(one.label()));
        }
        kind.setValue(ChannelKind.DINGTALK.name());
        language.offer(Language.ZH.name(), "中文");
        language.offer(Language.EN.name(), "English");
        language.setValue(words.language().name());
        address.setType("password");
        secret.setType("password");
        complaint.getElement().setAttribute("role", "alert");
        add(
                labelled("channels.name", name),
                labelled("channels.kind", kind),
                labelled("channels.language", language),
                labelled("channels.address", address),
                labelled("channels.secret", secret),
                new NativeButton(words.say("channels.save"), _ -> submit(save)),
                complaint);
    }

    private Component labelled(String key, Component field) {
        field.setId(key.replace('.', '-'));
        field.getElement().setAttribute("autocomplete", "off");
        NativeLabel label = new NativeLabel(words.say(key));
        label.setFor(field);
        return new Div(label, field);
    }

    private void submit(Consumer<Channel> save) {
        try {
            Channel channel = new Channel(
                    UUID.randomUUID().toString(),
                    name.getValue().strip(),
                    ChannelKind.valueOf(kind.getValue()),
                    Language.valueOf(language.getValue()),
                    true,
                    URI.create(address.getValue().strip()),
                    secret.getValue().strip(),
                    Map.of());
            save.accept(channel);
            name.clear();
            address.clear();
            secret.clear();
            complaint.setText("");
        } catch (IllegalArgumentException wrong) {
            // The exception's text may repeat the address, which is a secret.
            complaint.setText(words.say("channels.wrong"));
        }
    }
}
