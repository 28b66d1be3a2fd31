package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.OrderEventType.COMPLAINT_CLOSED;
import static dev.storewatch.ingest.event.OrderEventType.COMPLAINT_OPENED;
import static dev.storewatch.ingest.event.OrderEventType.DEFECT_REGISTERED;
import static dev.storewatch.ingest.event.OrderEventType.DISPUTE_APPLIED;
import static dev.storewatch.ingest.event.OrderEventType.DISPUTE_INTERVENED;
import static dev.storewatch.ingest.event.OrderEventType.DISPUTE_JUDGED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_AGREED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_CLOSED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_CREATED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_MODIFIED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_REFUSED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.event.OrderEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Refunds, disputes, complaints and defects, sentence by sentence of the contract. */
class RefundMeasuresTest {
    private static final long SECOND = 1_000;
    private final Events events = new Events();

    @Test
    void theFirstReasonDecidesQualityAndTheLatestWhetherItWasReclassified() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000").reasonCode = "damaged";
        events.order(REFUND_MODIFIED, "2026-03-02T11:00:00.000").reasonCode = "quality";
        assertThat(Tracked.of(events).store("refunds_created_quality", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).storeEver("refunds_quality_reclassified")).isZero();
        // The latest that carries a reason; dated by the creation, whatever its time.
        events.order(REFUND_MODIFIED, "2026-03-09T11:00:00.000").reasonCode = "dont_want";
        events.order(REFUND_MODIFIED, "2026-03-10T11:00:00.000").amount = 5_0000L;
        assertThat(Tracked.of(events).store("refunds_quality_reclassified", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).store("refunds_created_quality", 2)).isEqualTo(1);
    }

    @Test
    void aRefundThatBecameOneOfQualityIsNot() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000").reasonCode = "dont_want";
        events.order(REFUND_MODIFIED, "2026-03-02T11:00:00.000").reasonCode = "quality";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("refunds_created", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("refunds_created_quality")).isZero();
        assertThat(tracked.storeEver("refunds_quality_reclassified")).isZero();
    }

    @Test
    void aModificationEvenBeforeTheCreationIsTheLatestReason() {
        events.order(REFUND_MODIFIED, "2026-03-01T11:00:00.000").reasonCode = "other";
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000").reasonCode = "quality";
        assertThat(Tracked.of(events).store("refunds_quality_reclassified", 2)).isEqualTo(1);
    }

    @Test
    void timesRunFromTheCreationAndAreNeverNegative() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000");
        agreed("a1", "2026-03-02T10:00:30.500");
        succeeded("2026-03-02T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("agree_seconds", 2)).isEqualTo(30_500);
        assertThat(tracked.agent("a1", "agree_seconds", 2)).isEqualTo(30_500);
        assertThat(tracked.store("refunds_succeeded", 2)).isEqualTo(1);
        assertThat(tracked.store("refund_seconds", 2)).isZero();
    }

    @Test
    void whereTheCreationIsNotKnownARefundCountsWithNoTime() {
        succeeded("2026-03-02T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("refunds_succeeded", 2)).isEqualTo(1);
        assertThat(tracked.store("refund_amount", 2)).isEqualTo(30_0000);
        assertThat(tracked.storeEver("refund_seconds")).isZero();
        assertThat(tracked.storeEver("refunds_created")).isZero();
    }

    @Test
    void aRefundClosedAndNeverSucceededWasWithdrawn() {
        events.order(REFUND_CLOSED, "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).store("refunds_withdrawn", 2)).isEqualTo(1);
        succeeded("2026-03-12T09:00:00.000");
        assertThat(Tracked.of(events).storeEver("refunds_withdrawn")).isZero();
    }

    @Test
    void aRefundIsHandledByWhoMadeItSucceedElseByWhoAgreedFirst() {
        agreed("a1", "2026-03-02T10:00:00.000");
        agreed("a2", "2026-03-02T11:00:00.000");
        events.order(REFUND_CREATED, "2026-03-02T09:00:00.000");
        succeeded("2026-03-03T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "refunds_handled", 3)).isEqualTo(1);
        assertThat(tracked.agent("a1", "refund_seconds", 3)).isEqualTo(24 * 3600 * SECOND);
        assertThat(tracked.agent("a1", "refunds_agreed", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("refunds_agreed")).isEqualTo(1);
        succeeded("2026-03-03T08:00:00.000").agentId = "a3";
        assertThat(Tracked.of(events).agent("a3", "refunds_handled", 3)).isEqualTo(1);
        assertThat(Tracked.of(events).agentsEver("refunds_handled")).isEqualTo(1);
    }

    @Test
    void whatNamesNoAgentIsLeftOutOfAgentDay() {
        agreed(null, "2026-03-02T10:00:00.000");
        agreed("a2", "2026-03-02T11:00:00.000");
        succeeded("2026-03-03T09:00:00.000");
        Tracked tracked = Tracked.of(events);
        // The earliest agreement names nobody; the second does not stand in for it.
        assertThat(tracked.store("refunds_agreed", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("refunds_agreed")).isZero();
        assertThat(tracked.agentsEver("refunds_handled")).isZero();
    }

    @Test
    void aDisputeCountsOnceByItsFirstWord() {
        events.order(DISPUTE_INTERVENED, "2026-03-03T10:00:00.000");
        events.order(DISPUTE_APPLIED, "2026-03-02T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("disputes", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("disputes")).isEqualTo(1);
    }

    @Test
    void aDisputeIsWhoseDecisionCameLastAtOrBeforeIt() {
        agreed("a1", "2026-03-02T09:00:00.000");
        refused("a2", "2026-03-02T10:00:00.000");
        events.order(DISPUTE_APPLIED, "2026-03-02T10:00:00.000");
        agreed("a3", "2026-03-02T10:00:00.001");
        assertThat(Tracked.of(events).agent("a2", "disputes", 2)).isEqualTo(1);
        assertThat(Tracked.of(events).agentsEver("disputes")).isEqualTo(1);
        // The last at or before it names nobody: nobody's.
        refused(null, "2026-03-02T09:59:59.999");
        assertThat(Tracked.of(events).agent("a2", "disputes", 2)).isEqualTo(1);
        refused(null, "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).agentsEver("disputes")).isZero();
    }

    @Test
    void aDisputeIsLostByTheFirstJudgementForTheBuyerEvenAfterOneForTheSeller() {
        judged("SELLER", "2026-03-02T10:00:00.000");
        assertThat(Tracked.of(events).storeEver("disputes_lost")).isZero();
        judged("BUYER", "2026-03-04T10:00:00.000");
        judged("BUYER", "2026-03-03T10:00:00.000");
        judged("SELLER", "2026-03-05T10:00:00.000");
        assertThat(Tracked.of(events).store("disputes_lost", 3)).isEqualTo(1);
        assertThat(Tracked.of(events).storeEver("disputes_lost")).isEqualTo(1);
    }

    @Test
    void complaintsCountByTheirOpeningAndByTheirSource() {
        events.order(COMPLAINT_OPENED, "2026-03-02T10:00:00.000").source = "PLATFORM";
        events.order(COMPLAINT_OPENED, "2026-03-02T10:00:00.000").complaintId = "k2";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("complaints", 2)).isEqualTo(2);
        assertThat(tracked.store("complaints_platform", 2)).isEqualTo(1);
        assertThat(tracked.agentsEver("complaints")).isZero();
    }

    @Test
    void aComplaintAboutAttitudeIsUpheldByItsEarliestClose() {
        events.order(COMPLAINT_OPENED, "2026-03-02T10:00:00.000").agentId = "a1";
        events.order(COMPLAINT_CLOSED, "2026-03-05T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.agent("a1", "complaints", 2)).isEqualTo(1);
        assertThat(tracked.agent("a1", "complaints_attitude_upheld", 2)).isEqualTo(1);
        assertThat(tracked.store("complaints_closed", 5)).isEqualTo(1);
        assertThat(tracked.store("complaint_close_seconds", 5)).isEqualTo(3 * 86_400 * SECOND);
        events.order(COMPLAINT_CLOSED, "2026-03-04T10:00:00.000").upheld = false;
        assertThat(Tracked.of(events).agentsEver("complaints_attitude_upheld")).isZero();
        assertThat(Tracked.of(events).store("complaints_closed", 4)).isEqualTo(1);
    }

    @Test
    void aComplaintClosedThatNobodyOpenedCountsWithNoTime() {
        events.order(COMPLAINT_CLOSED, "2026-03-05T10:00:00.000");
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("complaints_closed", 5)).isEqualTo(1);
        assertThat(tracked.storeEver("complaint_close_seconds")).isZero();
        assertThat(tracked.storeEver("complaints")).isZero();
    }

    @Test
    void defectsCountByTheKindAndDayOfTheirEarliestRegistration() {
        events.order(DEFECT_REGISTERED, "2026-03-03T10:00:00.000").kind = "QUALITY";
        events.order(DEFECT_REGISTERED, "2026-03-02T10:00:00.000").kind = "WRONG_GOODS";
        OrderEvent other = events.order(DEFECT_REGISTERED, "2026-03-02T10:00:00.000");
        other.registerId = "d2";
        other.kind = "PAGE_ERROR";
        Tracked tracked = Tracked.of(events);
        assertThat(tracked.store("defects_wrong_goods", 2)).isEqualTo(1);
        assertThat(tracked.store("defects_other", 2)).isEqualTo(1);
        assertThat(tracked.storeEver("defects_quality")).isZero();
    }

    private void agreed(@Nullable String agentId, String local) {
        events.order(REFUND_AGREED, local).agentId = agentId;
    }

    private void refused(@Nullable String agentId, String local) {
        events.order(REFUND_REFUSED, local).agentId = agentId;
    }

    private void judged(String inFavourOf, String local) {
        events.order(DISPUTE_JUDGED, local).inFavourOf = inFavourOf;
    }

    private OrderEvent succeeded(String local) {
        return events.order(REFUND_SUCCEEDED, local);
    }
}
