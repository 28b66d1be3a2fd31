package dev.storewatch.ui.launch.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.storewatch.warehouse.alert.backtest.DayPast;
import dev.storewatch.warehouse.alert.backtest.FlowPast;
import dev.storewatch.warehouse.alert.setting.Flow;
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

    private final ZoneId zone;
    private final LocalDate first;
    private final int days;
    private final Instant start;
    private final int slots;
    private final Map<Flow, Map<String, long[]>> flows = new EnumMap<>(Flow.class);
    private final Map<Measure, Map<String, long[]>> measures = new EnumMap<>(Measure.class);
    private final Set<String> once = new HashSet<>();
    private final Map<String, Long> waiting = new HashMap<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();

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
                take(JSON.readTree(line));
            }
        }
    }

    private void take(JsonNode event) {
        String store = event.path("store_id").asText();
        long at = time(event.path("occurred_at"));
        switch (event.path("type").asText()) {
            case "message.sent" -> message(event, store, at);
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
                if (event.path("rating").asInt() <= 2) {
                    count(Flow.REVIEWS_BAD, store, at);
                }
            }
            case "parcel.scanned" -> scan(event, store, at);
            default -> {}
        }
    }

    /** A wait is long a minute after the first buyer's message that no human answered before. */
    private void message(JsonNode event, String store, long at) {
        String conversation = store + "/" + event.path("conversation_id").asText();
        String sender = event.path("sender").asText();
        if ("BUYER".equals(sender)) {
            count(Flow.BUYER_MESSAGES, store, at);
            waiting.putIfAbsent(conversation, at);
        } else if ("AGENT".equals(sender) && !event.path("auto_reply").asBoolean()) {
            Long since = waiting.remove(conversation);
            if (since != null && at - since > LONG_WAIT) {
                count(Flow.LONG_WAITS, store, since + LONG_WAIT);
            }
        }
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
        waiting.forEach((conversation, since) ->
                count(Flow.LONG_WAITS, conversation.substring(0, conversation.indexOf('/')), since + LONG_WAIT));
        for (Delivery one : deliveries.values()) {
            if (one.saidAt > Long.MIN_VALUE) {
                count(Measure.DELIVERY_DUE, one.store, one.promised);
                if (one.signed > one.promised) {
                    count(Measure.DELIVERY_LATE, one.store, one.promised);
                }
            }
        }
    }

    private static long time(JsonNode value) {
        return value.isNumber()
                ? value.asLong()
                : OffsetDateTime.parse(value.asText()).toInstant().toEpochMilli();
    }

    private void count(Flow flow, String store, long at) {
        long slot = Math.floorDiv(at - start.toEpochMilli(), 600_000L);
        if (slot >= 0 && slot < slots) {
            flows.computeIfAbsent(flow, _ -> new HashMap<>())
                    .computeIfAbsent(store, _ -> new long[slots])[(int) slot]++;
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
        return new FlowPast(flows.getOrDefault(flow, Map.of()), start, leadDays * 144);
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
            sums[day] = totals.isEmpty() ? Sums.NONE : new Sums(totals, 1);
        }
        return sums;
    }
}
