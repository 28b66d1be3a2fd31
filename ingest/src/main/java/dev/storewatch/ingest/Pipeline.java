package dev.storewatch.ingest;

import dev.storewatch.ingest.conversation.ConversationTracker;
import dev.storewatch.ingest.deadletter.RejectedLine;
import dev.storewatch.ingest.dedup.DropRepeats;
import dev.storewatch.ingest.dedup.RawRows;
import dev.storewatch.ingest.dedup.RejectOnce;
import dev.storewatch.ingest.dedup.Rejections;
import dev.storewatch.ingest.dedup.StoredEvents;
import dev.storewatch.ingest.event.Event;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.event.row.ChatEventRows;
import dev.storewatch.ingest.event.row.OrderEventRows;
import dev.storewatch.ingest.event.row.ReviewEventRows;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.inquiry.InquiryTracker;
import dev.storewatch.ingest.kafka.KafkaLines;
import dev.storewatch.ingest.kafka.KafkaTopics;
import dev.storewatch.ingest.lookup.Lookup;
import dev.storewatch.ingest.order.OrderTracker;
import dev.storewatch.ingest.replay.ReplaySource;
import dev.storewatch.ingest.replay.Replayed;
import dev.storewatch.ingest.review.ReviewTracker;
import dev.storewatch.ingest.sink.ClickHouseSink;
import dev.storewatch.ingest.sink.Row;
import dev.storewatch.ingest.sink.RowType;
import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.source.InboxSource;
import dev.storewatch.ingest.source.Line;
import dev.storewatch.ingest.store.ConfiguredStores;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.StoredThings;
import dev.storewatch.ingest.track.TrackOperator;
import dev.storewatch.ingest.track.Tracker;
import dev.storewatch.ingest.trouble.Troubles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;

/**
 * The wiring: files, lines, events without repeats, facts and measures, ClickHouse. Each stream has its own branch; what all write comes together in one sink, because
 * few large inserts cost ClickHouse far less than many small ones.
 */
final class Pipeline {
    private static final TypeInformation<Row> ROW = RowType.INSTANCE;

    private final IngestConfig config;
    private final Counting counting;
    private final ConfiguredStores stores;
    /** Of each source its own: chained to it, a line is parsed where it is read and never crosses to another task. */
    private final List<SingleOutputStreamOperator<Row>> parsed = new ArrayList<>();

    private DataStream<RejectedLine> rejected;
    private DataStream<Row> rows;

    private Pipeline(IngestConfig config, Counting counting, StreamExecutionEnvironment environment) {
        this.config = config;
        this.counting = counting;
        stores = new ConfiguredStores(config.clickHouse(), counting.generation().number());
        Troubles troubles = config.troubles();
        read(
                environment,
                new InboxSource(config.home().resolve("inbox"), config.watched(), counting.replaying(), troubles),
                "files",
                "parse",
                config.parallelism());
        Optional<KafkaTopics> topics = counting.replaying() ? Optional.empty() : config.kafka();
        KafkaLines kafka =
                topics.map(read -> KafkaLines.of(read, troubles)).orElseGet(() -> KafkaLines.dormant(troubles));
        read(environment, kafka, "kafka", "parse-kafka", topics.isPresent() ? config.parallelism() : 1);
        if (counting.replaying()) {
            replay(environment);
        }
        rows = union(parsed);
        rejected = union(outputs(ParseLines.REJECTED));
    }

    private void read(
            StreamExecutionEnvironment environment,
            Source<Line, ?, ?> source,
            String uid,
            String parseUid,
            int parallelism) {
        parsed.add(environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), uid, TypeInformation.of(Line.class))
                .uid(uid)
                .setParallelism(parallelism)
                .transform("parse " + uid, ROW, new ParseLines(config.buyerKeySecret()))
                .uid(parseUid)
                .setParallelism(parallelism));
    }

    /** Beside the sources, which keep where they stand and read nothing meanwhile. */
    private void replay(StreamExecutionEnvironment environment) {
        parsed.add(environment
                .fromSource(
                        new ReplaySource(config.clickHouse()),
                        WatermarkStrategy.noWatermarks(),
                        "replay",
                        Replayed.TYPE)
                .uid(counting.uid("replay"))
                .transform("sort replayed", ROW, new SortReplayed())
                .uid(counting.uid("sort-replayed")));
    }

    private <T> List<DataStream<T>> outputs(OutputTag<T> tag) {
        return parsed.stream()
                .<DataStream<T>>map(source -> source.getSideOutput(tag))
                .toList();
    }

    private static <T> DataStream<T> union(List<? extends DataStream<T>> streams) {
        return streams.stream()
                .<DataStream<T>>map(stream -> stream)
                .reduce(DataStream::union)
                .orElseThrow();
    }

    /** Adds the whole job to {@code environment}. */
    static void build(IngestConfig config, Counting counting, StreamExecutionEnvironment environment) {
        Pipeline pipeline = new Pipeline(config, counting, environment);
        DataStream<BuyerNews> ofOrders = pipeline.branch(
                Stream.ORDERS,
                OrderEventRows.TABLE,
                ParseLines.ORDERS,
                new OrderTracker(),
                () -> new OrderEventRows()::row,
                config.orderMemory());
        DataStream<BuyerNews> ofConversations = pipeline.branch(
                Stream.CHATS,
                ChatEventRows.TABLE,
                ParseLines.CHATS,
                new ConversationTracker(),
                () -> new ChatEventRows()::row,
                config.conversationMemory());
        pipeline.branch(
                Stream.REVIEWS,
                ReviewEventRows.TABLE,
                ParseLines.REVIEWS,
                new ReviewTracker(),
                () -> new ReviewEventRows()::row,
                config.orderMemory());
        pipeline.inquiries(ofOrders.union(ofConversations));
        pipeline.finish();
    }

    private <E extends Event, S extends Fielded> DataStream<BuyerNews> branch(
            Stream stream,
            String table,
            OutputTag<E> tag,
            Tracker<E, S> tracker,
            RawRows.Factory<E> rawRows,
            Duration memory) {
        Lookup lookup = new Lookup(config.clickHouse());
        String name = stream.label();
        SingleOutputStreamOperator<E> fresh = union(outputs(tag))
                .keyBy(Event::identity, Types.STRING)
                .transform(
                        "drop repeats of " + name,
                        tag.getTypeInfo(),
                        new DropRepeats<>(
                                tracker,
                                rawRows,
                                stores,
                                counting.memory(config.repeatMemory()),
                                new StoredEvents(lookup, table)))
                .uid(counting.uid("drop-repeats-" + name));
        SingleOutputStreamOperator<Row> tracked = fresh.keyBy(
                        event -> TrackOperator.key(event.storeId, event.thing), Types.STRING)
                .transform(
                        "track " + name,
                        ROW,
                        new TrackOperator<>(
                                tracker,
                                stores,
                                memory,
                                new StoredThings(
                                        lookup,
                                        counting.memory(memory),
                                        counting.generation().number())))
                .uid(counting.uid("track-" + name));
        rejected = rejected.union(fresh.getSideOutput(DropRepeats.CONFLICTS));
        rows = rows.union(fresh.getSideOutput(DropRepeats.ROWS), tracked);
        return tracked.getSideOutput(TrackOperator.NEWS);
    }

    /** Inquiries join what conversations and orders say of a buyer. */
    private void inquiries(DataStream<BuyerNews> news) {
        InquiryTracker tracker = new InquiryTracker();
        rows = rows.union(news.keyBy(told -> TrackOperator.key(told.storeId, "buyer/" + told.buyerKey), Types.STRING)
                .transform("track inquiries", ROW, new TrackOperator<>(tracker, stores, config.buyerMemory()))
                .uid(counting.uid("track-inquiries")));
    }

    /** What the trackers state. */
    static List<TableColumns> factTables() {
        return java.util.stream.Stream.of(
                        new OrderTracker(), new ConversationTracker(), new ReviewTracker(), new InquiryTracker())
                .flatMap(tracker -> tracker.tables().stream())
                .distinct()
                .toList();
    }

    /** The tables whose rows are many: events and facts. */
    private static List<TableColumns> wideTables() {
        return java.util.stream.Stream.concat(
                        factTables().stream(),
                        java.util.stream.Stream.of(
                                OrderEventRows.columns(), ChatEventRows.columns(), ReviewEventRows.columns()))
                .toList();
    }

    private void finish() {
        DataStream<Row> kept = rejected.keyBy(Rejections::identity, Types.STRING)
                .transform("reject once", ROW, new RejectOnce(config.repeatMemory()))
                .uid(counting.uid("reject-once"));
        rows.union(kept)
                .transform(
                        "mark checkpoints",
                        ROW,
                        new MarkCheckpoints(counting.generation().lineage(), counting.run()))
                .uid("mark-checkpoints")
                .setParallelism(1)
                .sinkTo(new ClickHouseSink(config.clickHouse(), counting.stamps(), wideTables(), config.troubles()))
                .setParallelism(1)
                .name("ClickHouse")
                .uid("clickhouse");
    }
}
