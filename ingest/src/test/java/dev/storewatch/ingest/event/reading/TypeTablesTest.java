package dev.storewatch.ingest.event.reading;

import static dev.storewatch.ingest.event.Stream.CHATS;
import static dev.storewatch.ingest.event.Stream.ORDERS;
import static dev.storewatch.ingest.event.Stream.REVIEWS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.ChatEventType;
import dev.storewatch.ingest.event.OrderEventType;
import dev.storewatch.ingest.event.ReviewEventType;
import dev.storewatch.ingest.event.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's three tables of types, typed off again from the contract: every field required or optional as it says, of the shape it says. */
class TypeTablesTest {
    /** A type and its fields; those that end in ? are optional. */
    record Type(Stream stream, String label, List<String> fields) {}

    /** A good value and a bad one of each field, with the bad one's reason. */
    record Sample(String good, String bad, RejectReason reason) {}

    private static final Sample ID = new Sample("'x1'", "''", RejectReason.BAD_LENGTH);
    private static final Sample OPEN = new Sample("'anything'", "''", RejectReason.BAD_LENGTH);
    private static final Sample WORDS = new Sample("''", "1", RejectReason.BAD_TYPE);
    private static final Sample SCORE = new Sample("5", "6", RejectReason.OUT_OF_RANGE);
    private static final Sample TIME = new Sample("'2030-01-01T00:00:00Z'", "'2030-01-01'", RejectReason.BAD_TIME);
    private static final Sample FLAG = new Sample("false", "'false'", RejectReason.BAD_TYPE);

    private static final Map<String, Sample> SAMPLES = Map.ofEntries(
            Map.entry("amount", new Sample("'1.50'", "'-1'", RejectReason.BAD_MONEY)),
            Map.entry("currency", new Sample("'CNY'", "'yuan'", RejectReason.BAD_VALUE)),
            Map.entry("lines", new Sample("[]", "{}", RejectReason.BAD_TYPE)),
            Map.entry("promised_ship_by", TIME),
            Map.entry("promised_delivery_by", TIME),
            Map.entry("reason", WORDS),
            Map.entry("note", WORDS),
            Map.entry("text", WORDS),
            Map.entry("carrier", WORDS),
            Map.entry("action", closed("LOST")),
            Map.entry("channel", OPEN),
            Map.entry("kind", closed("RESHIP")),
            Map.entry("reason_code", OPEN),
            Map.entry("in_favour_of", closed("SELLER")),
            Map.entry("source", closed("INTERNAL")),
            Map.entry("category", OPEN),
            Map.entry("upheld", FLAG),
            Map.entry("responsible", closed("PAGE")),
            Map.entry("task", closed("VISIT")),
            Map.entry("phase", closed("MID")),
            Map.entry("sender", closed("BOT")),
            Map.entry("auto_reply", FLAG),
            Map.entry("score", SCORE),
            Map.entry("status", closed("AWAY")),
            Map.entry("rating", SCORE),
            Map.entry("dsr_description", SCORE),
            Map.entry("dsr_service", SCORE),
            Map.entry("dsr_logistics", SCORE));

    static List<Type> types() {
        return List.of(
                type(ORDERS, "order.created", "order_id buyer_id amount currency? agent_id? lines?"),
                type(ORDERS, "order.paid", "order_id amount promised_ship_by?"),
                type(ORDERS, "order.closed", "order_id reason?"),
                type(ORDERS, "order.shipped", "order_id waybill_no carrier"),
                type(ORDERS, "parcel.scanned", "order_id waybill_no carrier? action promised_delivery_by?"),
                type(ORDERS, "order.confirmed", "order_id"),
                type(ORDERS, "order.reminded", "order_id agent_id channel?"),
                type(ORDERS, "refund.created", "order_id refund_id line_id? sku_id? kind reason_code reason? amount"),
                type(ORDERS, "refund.modified", "order_id refund_id kind? reason_code? reason? amount?"),
                type(ORDERS, "refund.agreed", "order_id refund_id agent_id? reason?"),
                type(ORDERS, "refund.refused", "order_id refund_id agent_id? reason?"),
                type(ORDERS, "refund.return_shipped", "order_id refund_id waybill_no carrier?"),
                type(ORDERS, "refund.return_urged", "order_id refund_id agent_id"),
                type(ORDERS, "refund.goods_received", "order_id refund_id"),
                type(ORDERS, "refund.succeeded", "order_id refund_id amount agent_id?"),
                type(ORDERS, "refund.closed", "order_id refund_id reason?"),
                type(ORDERS, "dispute.applied", "order_id refund_id"),
                type(ORDERS, "dispute.intervened", "order_id refund_id"),
                type(ORDERS, "dispute.judged", "order_id refund_id in_favour_of"),
                type(ORDERS, "dispute.withdrawn", "order_id refund_id"),
                type(ORDERS, "complaint.opened", "order_id? complaint_id source category agent_id? sku_id?"),
                type(ORDERS, "complaint.answered", "order_id? complaint_id agent_id?"),
                type(ORDERS, "complaint.closed", "order_id? complaint_id upheld responsible?"),
                type(ORDERS, "defect.registered", "order_id? register_id sku_id kind= note?"),
                type(ORDERS, "defect.resolved", "order_id? register_id"),
                type(ORDERS, "task.done", "order_id? task agent_id buyer_id?"),
                type(CHATS, "conversation.opened", "conversation_id buyer_id phase? order_id?"),
                type(CHATS, "conversation.assigned", "conversation_id agent_id"),
                type(CHATS, "conversation.transferred", "conversation_id from_agent_id to_agent_id reason?"),
                type(
                        CHATS,
                        "message.sent",
                        "conversation_id sender buyer_id? agent_id? auto_reply? text? sku_id? order_id?"),
                type(CHATS, "conversation.closed", "conversation_id agent_id?"),
                type(CHATS, "conversation.rated", "conversation_id score agent_id?"),
                type(CHATS, "agent.status", "agent_id status"),
                type(
                        REVIEWS,
                        "review.created",
                        "review_id order_id buyer_id? line_id? sku_id? rating dsr_description? dsr_service?"
                                + " dsr_logistics? text?"),
                type(REVIEWS, "review.appended", "review_id text"),
                type(REVIEWS, "review.replied", "review_id agent_id? text?"),
                type(REVIEWS, "review.changed", "review_id rating"),
                type(REVIEWS, "review.removed", "review_id"));
    }

    @Test
    void everyTypeHasItsRow() {
        List<String> labels = new ArrayList<>();
        Arrays.stream(OrderEventType.values()).forEach(type -> labels.add(type.label()));
        Arrays.stream(ChatEventType.values()).forEach(type -> labels.add(type.label()));
        Arrays.stream(ReviewEventType.values()).forEach(type -> labels.add(type.label()));
        assertThat(types()).extracting(Type::label).containsExactlyElementsOf(labels);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isAcceptedWithAllItsFieldsAndWithTheRequiredOnesAlone(Type type) {
        assertThat(Lines.accepted(type.stream, line(type, "", "")).typeName()).isEqualTo(type.label);
        StringBuilder required = new StringBuilder();
        for (String field : type.fields) {
            if (!field.endsWith("?")) {
                required.append(pair(field, sample(field).good));
            }
        }
        Lines.accepted(type.stream, Lines.line("'type':'" + type.label + "'" + required));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyRequiredFieldIsMissedAndNullIsAsGoodAsAbsent(Type type) {
        for (String field : type.fields) {
            for (String line : List.of(line(type, field, ""), line(type, field, "null"))) {
                if (field.endsWith("?")) {
                    Lines.accepted(type.stream, line);
                } else {
                    Lines.assertRejected(type.stream, line, RejectReason.MISSING_FIELD);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBadFieldRejectsBeItRequiredOrOptional(Type type) {
        for (String field : type.fields) {
            Sample sample = sample(field);
            Lines.assertRejected(type.stream, line(type, field, sample.bad), sample.reason);
            Lines.assertRejected(type.stream, line(type, field, "{'a':[1]}"), RejectReason.BAD_TYPE);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatAnotherTypeCallsAFieldIsUnknownHereAndIgnored(Type type) {
        TreeSet<String> others = new TreeSet<>(SAMPLES.keySet());
        type.fields.forEach(field -> others.remove(name(field)));
        StringBuilder strange = new StringBuilder();
        others.forEach(field -> strange.append(pair(field, "[{'deep':[null,{}]}]")));
        Lines.accepted(type.stream, line(type, "", "").replaceFirst("}$", strange + "}"));
    }

    @Test
    void aTypeOfAnotherStreamIsUnknown() {
        for (Type type : types()) {
            for (Stream stream : Stream.values()) {
                if (stream != type.stream) {
                    Lines.assertRejected(stream, line(type, "", ""), RejectReason.UNKNOWN_TYPE);
                }
            }
        }
    }

    @Test
    void anAgentsMessageNamesTheAgent() {
        String message = "'type':'message.sent','conversation_id':'c1','sender':'AGENT'";
        Lines.assertRejected(CHATS, Lines.line(message), RejectReason.MISSING_FIELD);
        Lines.accepted(CHATS, Lines.line(message + ",'agent_id':'a1'"));
    }

    @ParameterizedTest
    @MethodSource("closedLists")
    void closedListsHoldWhatTheContractSaysAndNothingElse(String label, String field, String values) {
        Type type =
                types().stream().filter(t -> t.label.equals(label)).findFirst().orElseThrow();
        String agent = label.equals("message.sent") ? "'agent_id':'a1'," : "";
        for (String value : values.split(" ")) {
            Lines.accepted(type.stream, line(type, field, "'" + value + "'").replaceFirst("\\{", "{" + agent));
            Lines.assertRejected(
                    type.stream,
                    line(type, field, "'" + value.toLowerCase(java.util.Locale.ROOT) + "'"),
                    RejectReason.BAD_VALUE);
        }
    }

    static List<Object[]> closedLists() {
        return List.of(
                new Object[] {
                    "parcel.scanned", "action", "COLLECTED IN_TRANSIT OUT_FOR_DELIVERY SIGNED FAILED LOST RETURNED"
                },
                new Object[] {"refund.created", "kind", "REFUND_ONLY RETURN EXCHANGE RESHIP"},
                new Object[] {"dispute.judged", "in_favour_of", "BUYER SELLER"},
                new Object[] {"complaint.opened", "source", "PLATFORM INTERNAL"},
                new Object[] {"complaint.closed", "responsible?", "PRODUCT WAREHOUSE CARRIER AGENT PAGE BUYER"},
                new Object[] {"defect.registered", "kind=", "QUALITY WRONG_GOODS STOCK_ERROR PAGE_ERROR LOST_PARCEL"},
                new Object[] {"task.done", "task", "FOLLOW_UP_SHIPPED FOLLOW_UP_RECEIVED FOLLOW_UP_MONTH VISIT POST"},
                new Object[] {"conversation.opened", "phase?", "PRE MID POST"},
                new Object[] {"message.sent", "sender", "BUYER AGENT BOT SYSTEM"},
                new Object[] {"agent.status", "status", "ONLINE AWAY OFFLINE"});
    }

    private static Type type(Stream stream, String label, String fields) {
        return new Type(stream, label, List.of(fields.split(" ")));
    }

    /** A line with all fields of the type, but this field with that value; left out if the value is empty. */
    private static String line(Type type, String changed, String value) {
        StringBuilder fields = new StringBuilder("'type':'" + type.label + "'");
        for (String field : type.fields) {
            String text = field.equals(changed) ? value : sample(field).good;
            fields.append(text.isEmpty() ? "" : pair(field, text));
        }
        return Lines.line(fields.toString());
    }

    private static String pair(String field, String value) {
        return ",'" + name(field) + "':" + value;
    }

    private static Sample sample(String field) {
        return field.equals("kind=") ? closed("QUALITY") : SAMPLES.getOrDefault(name(field), ID);
    }

    private static String name(String field) {
        return field.replaceAll("[?=]", "");
    }

    private static Sample closed(String value) {
        return new Sample("'" + value + "'", "'SOMETHING'", RejectReason.BAD_VALUE);
    }
}
