package dev.storewatch.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.ledger.LedgerRule;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rule's numbers, for admins; what was typed is read by whoever saves it, who says when it is wrong. */
final class RuleForm extends Div {
    private static final long serialVersionUID = 1L;

    RuleForm(Words words, LedgerRule rule, Consumer<Supplier<LedgerRule>> save) {
        addClassName("alert-form");
        Input seconds = input(String.valueOf(rule.seconds()));
        Input notices = input(String.valueOf(rule.notices()));
        Input fine = input(rule.fine().toPlainString());
        Input currency = input(rule.currency());
        add(
                labelled(words, "ledger.seconds", seconds),
                labelled(words, "ledger.notices", notices),
                labelled(words, "ledger.fine", fine),
                labelled(words, "ledger.currency", currency),
                new NativeButton(
                        words.say("ledger.save"), _ -> save.accept(() -> typed(seconds, notices, fine, currency))));
    }

    private static Input input(String value) {
        Input input = new Input();
        input.setValue(value);
        return input;
    }

    private static LedgerRule typed(Input seconds, Input notices, Input fine, Input currency) {
        return new LedgerRule(
                Integer.parseInt(seconds.getValue().strip()),
                Integer.parseInt(notices.getValue().strip()),
                new BigDecimal(fine.getValue().strip()),
                currency.getValue().strip());
    }

    private static Component labelled(Words words, String key, Input field) {
        field.setId(key.replace('.', '-'));
        NativeLabel label = new NativeLabel(words.say(key));
        label.setFor(field);
        return new Div(label, field);
    }
}
