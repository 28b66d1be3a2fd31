package dev.storewatch.ingest.review;

import dev.storewatch.ingest.event.ReviewEvent;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of one review: of each kind of event the one that counts, whatever the order of arrival. */
public final class ReviewHistory implements Fielded {
    /** Of review.created; scores are 0 where the event carries none. */
    public static final class Creation extends Moment {
        public @Nullable String orderId;
        public @Nullable String buyerKey;
        public @Nullable String lineId;
        public @Nullable String skuId;
        public int rating;
        public int dsrDescription;
        public int dsrService;
        public int dsrLogistics;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            orderId = pass.textOrNull(orderId);
            buyerKey = pass.textOrNull(buyerKey);
            lineId = pass.textOrNull(lineId);
            skuId = pass.textOrNull(skuId);
            rating = pass.small(rating);
            dsrDescription = pass.small(dsrDescription);
            dsrService = pass.small(dsrService);
            dsrLogistics = pass.small(dsrLogistics);
        }
    }

    /** Of review.changed. */
    public static final class Change extends Moment {
        public int rating;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            rating = pass.small(rating);
        }
    }

    /** Of review.replied. */
    public static final class Reply extends Moment {
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** The earliest, as of all that follow unless they say otherwise. */
    public @Nullable Creation created;

    public @Nullable Moment appended;
    public @Nullable Reply replied;
    public @Nullable Moment removed;
    /** The latest. */
    public @Nullable Change changed;
    /** All of them, by time and id. */
    public List<Change> changes = new ArrayList<>(0);
    /** The latest. */
    public @Nullable Reply lastReplied;

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();
    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        created = pass.partOrNull(created, Creation::new);
        appended = pass.partOrNull(appended, Moment::new);
        replied = pass.partOrNull(replied, Reply::new);
        removed = pass.partOrNull(removed, Moment::new);
        changed = pass.partOrNull(changed, Change::new);
        changes = pass.parts(changes, Change::new);
        lastReplied = pass.partOrNull(lastReplied, Reply::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    void take(ReviewEvent event) {
        switch (event.type) {
            case REVIEW_CREATED -> created = Moment.earlier(created, creation(event));
            case REVIEW_APPENDED -> appended = Moment.earlier(appended, kept(new Moment(), event));
            case REVIEW_REMOVED -> removed = Moment.earlier(removed, kept(new Moment(), event));
            case REVIEW_REPLIED -> {
                Reply reply = kept(new Reply(), event);
                reply.agentId = event.agentId;
                replied = Moment.earlier(replied, reply);
                lastReplied = Moment.later(lastReplied, reply);
            }
            case REVIEW_CHANGED -> {
                Change change = kept(new Change(), event);
                change.rating = event.rating;
                changed = Moment.later(changed, change);
                add(change);
            }
        }
    }

    private void add(Change change) {
        int i = changes.size();
        while (i > 0) {
            int order = Moment.compare(changes.get(i - 1), change);
            if (order == 0) {
                return;
            }
            if (order < 0) {
                break;
            }
            i--;
        }
        changes.add(i, change);
    }

    private static Creation creation(ReviewEvent event) {
        Creation creation = kept(new Creation(), event);
        creation.orderId = event.orderId;
        creation.buyerKey = event.buyerKey;
        creation.lineId = event.lineId;
        creation.skuId = event.skuId;
        creation.rating = event.rating;
        creation.dsrDescription = event.dsrDescription;
        creation.dsrService = event.dsrService;
        creation.dsrLogistics = event.dsrLogistics;
        return creation;
    }

    private static <M extends Moment> M kept(M moment, ReviewEvent event) {
        moment.at = event.occurredAt;
        moment.id = event.eventId;
        return moment;
    }
}
