package dev.storewatch.ui.launch.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.alert.backtest.DayPast;
import dev.storewatch.warehouse.alert.backtest.FlowPast;
import dev.storewatch.warehouse.alert.setting.Flow;
import dev.storewatch.warehouse.metric.Formula;
import dev.storewatch.warehouse.metric.Measure;
import dev.storewatch.warehouse.metric.Sums;
import dev.storewatch.warehouse.query.Store;
import dev.storewatch.warehouse.query.StoreId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What event files say of the past that rules are tried on, counted without the warehouse: repeats, late events and transfers are none there. */
final class EventPast {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long LONG_WAIT = 60_000;
    private static final long NO_ANSWER = 180_000;
    private static final long AGENT_AWAY = 300_000;

    private static final String TYPE = "\"type\":\"";
    private static final Set<String> COUNTED = Set.of(
            "message.sent",
            "conversation.assigned",
            "conversation.transferred",
            "conversation.closed",
            "order.paid",
            "refund.created",
            "refund.succeeded",
            "dispute.applied",
            "dispute.intervened",
            "dispute.judged",
            "complaint.opened",
            "defect.registered",
            "review.created",
            "parcel.scanned");

    private final ZoneId zone;
    private final LocalDate first;
    private final int days;
    private final Instant start;
    private final int slots;
    private final Map<Flow, Map<String, FlowPast.Slots>> flows = new EnumMap<>(Flow.class);
    private final Map<Measure, Map<String, long[]>> measures = new EnumMap<>(Measure.class);
    private final Set<String> once = new HashSet<>();
    private final Map<String, Talk> talks = new HashMap<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();

    /** An open conversation: who holds it, and since when a buyer waits; 0: nobody does. */
    private static final class Talk {
        private String store = "";
        private String holder = "";
        private boolean isBegun;
        private long since;
        private long holderSince;
    }

    private static final class Delivery {
        private String store = "";
        private long promised;
        private long saidAt = Long.MIN_VALUE;
        private long signed = Long.MAX_VALUE;
    }

    private EventPast(ZoneId zone, LocalDate first, LocalDate last, boolean countsFlows) {
        this.zone = zone;
        this.first = first;
        this.days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        this.start = first.atStartOfDay(zone).toInstant();
        this.slots = countsFlows ? days * 144 : 0;
    }

    /** Reads every event file of a directory; what lies outside of the days is left out. */
    static EventPast read(Path directory, ZoneId zone, LocalDate first, LocalDate last) throws IOException {
        return read(directory, new EventPast(zone, first, last, true));
    }

    /** The same without flows, whose ten minutes need room that thousands of stores over years do not have. */
    static EventPast daysOnly(Path directory, ZoneId zone, LocalDate first, LocalDate last) throws IOException {
        return read(directory, new EventPast(zone, first, last, false));
    }

    private static EventPast read(Path directory, EventPast past) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(named(".ndjson").or(named(".ndjson.gz")))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            past.take(file);
        }
        past.end();
        return past;
    }

    private static Predicate<Path> named(String end) {
        return file -> file.getFileName().toString().endsWith(end);
    }

    private void take(Path file) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream in = named(".gz").test(file) ? new GZIPInputStream(plain) : plain;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (isCounted(line)) {
                    take(JSON.readTree(line));
                }
            }
        }
    }

    /** Most events are read for nothing: those with a type that counts nothing are told apart before they are parsed. */
    private static boolean isCounted(String line) {
        int type = line.indexOf(TYPE);
        if (type < 0) {
            return true;
        }
        int start = type + TYPE.length();
        return COUNTED.contains(line.substring(start, line.indexOf('"', start)));
    }

    private void take(JsonNode event) {
        String store = event.path("store_id").asText();
        long at = time(event.path("occurred_at"));
        switch (event.path("type").asText()) {
            case "message.sent" -> message(event, store, at);
            case "conversation.assigned" ->
                talk(event, store).holder = event.path("agent_id").asText();
            case "conversation.transferred" ->
                transferred(talk(event, store), event.path("to_agent_id").asText(), at);
            case "conversation.closed" -> {
                if (talk(event, store).since == 0) {
                    talks.remove(conversation(event, store));
                }
            }
            case "defect.registered" -> {
                if ("QUALITY".equals(event.path("kind").asText())) {
                    count(Flow.QUALITY_DEFECTS, store, event.path("sku_id").asText(), at, true);
                }
            }
            case "order.paid" -> {
                count(Measure.ORDERS_PAID, store, at);
                count(Flow.ORDERS_PAID, store, at);
            }
            case "refund.created" -> {
                count(Measure.REFUNDS_CREATED, store, at);
                count(Flow.REFUNDS_CREATED, store, at);
            }
            case "refund.succeeded" -> count(Measure.REFUNDS_SUCCEEDED, store, at);
            case "dispute.applied", "dispute.intervened" -> {
                if (once.add("d" + store + event.path("refund_id").asText())) {
                    count(Measure.DISPUTES, store, at);
                    count(Flow.DISPUTES, store, at);
                }
            }
            case "dispute.judged" -> {
                if ("BUYER".equals(event.path("in_favour_of").asText())
                        && once.add("j" + store + event.path("refund_id").asText())) {
                    count(Measure.DISPUTES_LOST, store, at);
                }
            }
            case "complaint.opened" -> {
                count(Measure.COMPLAINTS, store, at);
                count(Flow.COMPLAINTS, store, at);
            }
            case "review.created" -> {
                count(Flow.REVIEWS_BAD, store, "", at, event.path("rating").asInt() <= 2);
            }
            case "parcel.scanned" -> scan(event, store, at);
            default -> {}
        }
    }

    private static String conversation(JsonNode event, String store) {
        return store + "/" + event.path("conversation_id").asText();
    }

    private Talk talk(JsonNode event, String store) {
        Talk talk = talks.computeIfAbsent(conversation(event, store), _ -> new Talk());
        talk.store = store;
        return talk;
    }

    /** A wait is decided a minute after the first buyer's message that no human answered before. */
    private void message(JsonNode event, String store, long at) {
        String sender = event.path("sender").asText();
        if ("BUYER".equals(sender)) {
            count(Flow.BUYER_MESSAGES, store, at);
            Talk talk = talk(event, store);
            if (!talk.isBegun) {
                talk.isBegun = true;
                count(Flow.CONVERSATIONS, store, at);
            }
            if (talk.since == 0) {
                talk.since = at;
                talk.holderSince = at;
            }
        } else if ("AGENT".equals(sender) && !event.path("auto_reply").asBoolean()) {
            Talk talk = talk(event, store);
            talk.holder = event.path("agent_id").asText();
            if (talk.since > 0) {
                waited(talk, at);
                talk.since = 0;
            }
        }
    }

    private void transferred(Talk talk, String to, long at) {
        if (talk.since > 0) {
            ofAgent(talk, at);
            talk.holderSince = at;
        }
        talk.holder = to;
    }

    private void waited(Talk talk, long until) {
        ofStore(Flow.LONG_WAITS, LONG_WAIT, talk, until);
        ofStore(Flow.UNANSWERED, NO_ANSWER, talk, until);
        ofAgent(talk, until);
    }

    private void ofStore(Flow flow, long limit, Talk talk, long until) {
        count(flow, talk.store, "", talk.since + limit, until - talk.since > limit);
    }

    private void ofAgent(Talk talk, long until) {
        if (!talk.holder.isEmpty()) {
            ofAgent(Flow.AGENT_WAITS, LONG_WAIT, talk, until);
            ofAgent(Flow.AGENT_UNANSWERED, AGENT_AWAY, talk, until);
        }
    }

    private void ofAgent(Flow flow, long limit, Talk talk, long until) {
        count(flow, talk.store, talk.holder, talk.holderSince + limit, until - talk.holderSince > limit);
    }

    private void scan(JsonNode event, String store, long at) {
        Delivery one =
                deliveries.computeIfAbsent(store + "/" + event.path("order_id").asText(), _ -> new Delivery());
        one.store = store;
        if (event.hasNonNull("promised_delivery_by") && at >= one.saidAt) {
            one.promised = time(event.path("promised_delivery_by"));
            one.saidAt = at;
        }
        if ("SIGNED".equals(event.path("action").asText())) {
            one.signed = Math.min(one.signed, at);
        }
    }

    private void end() {
        for (Talk talk : talks.values()) {
            if (talk.since > 0) {
                waited(talk, Long.MAX_VALUE);
            }
        }
        for (Delivery one : deliveries.values()) {
            if (one.saidAt > Long.MIN_VALUE) {
                count(Measure.DELIVERY_DUE, one.store, one.promised);
                if (one.signed > one.promised) {
                    count(Measure.DELIVERY_LATE, one.store, one.promised);
                }
            }
        }
        talks.clear();
        deliveries.clear();
        once.clear();
    }

    private static long time(JsonNode value) {
        return value.isNumber()
                ? value.asLong()
                : OffsetDateTime.parse(value.asText()).toInstant().toEpochMilli();
    }

    private void count(Flow flow, String store, long at) {
        count(flow, store, "", at, true);
    }

    private void count(Flow flow, String store, String part, long at, boolean isHit) {
        long slot = Math.floorDiv(at - start.toEpochMilli(), 600_000L);
        if (slot >= 0 && slot < slots) {
            FlowPast.Slots counted = flows.computeIfAbsent(flow, _ -> new HashMap<>())
                    .computeIfAbsent(
                            part.isEmpty() ? store : store + "/" + part,
                            _ -> new FlowPast.Slots(store, new int[slots], new int[slots]));
            counted.cases()[(int) slot]++;
            counted.hits()[(int) slot] += isHit ? 1 : 0;
        }
    }

    private void count(Measure measure, String store, long at) {
        long day = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(Instant.ofEpochMilli(at), zone));
        if (day >= 0 && day < days) {
            measures.computeIfAbsent(measure, _ -> new HashMap<>())
                    .computeIfAbsent(store, _ -> new long[days])[(int) day]++;
        }
    }

    Instant start() {
        return start;
    }

    FlowPast flow(Flow flow, int leadDays) {
        FlowPast past = new FlowPast(flows.getOrDefault(flow, Map.of()), start, leadDays * 144);
        return flow.isPartOfStore() ? past.ofStores() : past;
    }

    /** A store's days as hits and cases of a share. */
    Visible.Counted counted(String store, Formula.Ratio share) {
        return new Visible.Counted(ofDays(share.numerator(), store), ofDays(share.denominator(), store), true);
    }

    private int[] ofDays(Measure measure, String store) {
        return Arrays.stream(measures.getOrDefault(measure, Map.of()).getOrDefault(store, new long[days]))
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    /** Every store's days, from its first order on. */
    DayPast days(int leadDays) {
        Set<String> stores = new HashSet<>();
        measures.values().forEach(byStore -> stores.addAll(byStore.keySet()));
        List<DayPast.Series> series = new ArrayList<>();
        for (String store : stores.stream().sorted().toList()) {
            series.add(new DayPast.Series(
                    new Store(new StoreId(store), store, "", zone, "CNY", Map.of()), "", sums(store)));
        }
        return new DayPast(series, first, leadDays);
    }

    private Sums[] sums(String store) {
        Sums[] sums = new Sums[days];
        for (int day = 0; day < days; day++) {
            Map<Measure, BigDecimal> totals = new EnumMap<>(Measure.class);
            for (Map.Entry<Measure, Map<String, long[]>> one : measures.entrySet()) {
                long count = one.getValue().getOrDefault(store, new long[days])[day];
                if (count > 0) {
                    totals.put(one.getKey(), BigDecimal.valueOf(count));
                }
            }
            sums[day] = new Sums(totals);
        }
        return sums;
    }
}
