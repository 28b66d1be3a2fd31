package dev.storewatch.ui.agent;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.Things;
import dev.storewatch.ui.table.Column;
import dev.storewatch.ui.table.Figure;
import dev.storewatch.ui.table.Table;
import dev.storewatch.ui.table.TableElement;
import dev.storewatch.ui.text.AgeText;
import dev.storewatch.ui.text.MoneyScale;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.ui.tile.Exports;
import dev.storewatch.ui.tile.Tile;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.agent.Sales;
import dev.storewatch.warehouse.query.item.ThingKind;
import java.math.BigDecimal;
import java.util.List;

/** The orders an agent's sales consist of, newest first, and what each paying buyer spent. */
final class SalesTile {
    private final Words words;
    private final Store store;
    private final Address address;

    SalesTile(Words words, Store store, Address address) {
        this.words = words;
        this.store = store;
        this.address = address;
    }

    Tile.Content of(Sales sales, String agent) {
        if (sales.latest().isEmpty()) {
            return Tile.Content.of(Exports.empty(words.say("sales.none")));
        }
        Table table = table(sales);
        String file = "agent-" + agent + "-orders";
        return Tile.Content.of(
                new Div(new Paragraph(summary(sales)), new TableElement(table)),
                Exports.csv(table, file),
                Exports.xlsx(table, file));
    }

    private String summary(Sales sales) {
        String said = words.say(
                "sales.summary",
                NumberText.count(sales.orders()),
                NumberText.count(sales.buyers()),
                money(sales.amount()),
                sales.unitPrice().map(this::money).orElse(NumberText.NO_DATA));
        return sales.orders() > sales.latest().size()
                ? said + " " + words.say("sales.cut", sales.latest().size())
                : said;
    }

    private Table table(Sales sales) {
        return new Table(
                words.say("tile.sales"),
                List.of(
                        Column.words("order", words.say("thing.order")).main(),
                        Column.words("paid", words.say("sales.paid")),
                        Column.number("amount", words.say("sales.amount"), List.of())
                                .main(),
                        Column.words("inquiry", words.say("sales.inquiry"))),
                sales.latest().stream().map(this::row).toList());
    }

    private Table.Row row(Sales.Sale sale) {
        return new Table.Row(
                sale.order(),
                Things.address(address, store.id(), ThingKind.ORDER, sale.order()),
                List.of(
                        Figure.text(sale.order()),
                        Figure.moment(AgeText.moment(sale.paidAt(), store.zone()), sale.paidAt()),
                        Figure.number(money(sale.amount()), sale.amount()),
                        Figure.text(sale.inquiryDay().toString())));
    }

    private String money(BigDecimal amount) {
        return NumberText.money(amount, store.currency(), MoneyScale.ONES);
    }
}
