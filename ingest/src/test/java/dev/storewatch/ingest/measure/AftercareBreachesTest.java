package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.event.OrderEventType.COMPLAINT_ANSWERED;
import static dev.storewatch.ingest.event.OrderEventType.COMPLAINT_CLOSED;
import static dev.storewatch.ingest.event.OrderEventType.COMPLAINT_OPENED;
import static dev.storewatch.ingest.event.OrderEventType.DEFECT_REGISTERED;
import static dev.storewatch.ingest.event.OrderEventType.DISPUTE_APPLIED;
import static dev.storewatch.ingest.event.OrderEventType.DISPUTE_JUDGED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_AGREED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_CREATED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_MODIFIED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_REFUSED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_RETURN_SHIPPED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_RETURN_URGED;
import static dev.storewatch.ingest.event.OrderEventType.REFUND_SUCCEEDED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_CHANGED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_CREATED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_REMOVED;
import static dev.storewatch.ingest.event.ReviewEventType.REVIEW_REPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Refunds, disputes, complaints, reviews and defects. */
class AftercareBreachesTest {
    private static final String LATER = "2026-03-31T00:00:00.000";

    private final Events events = new Events();

    @Test
    void aRefundIsDecidedWithinTwoHoursOfService() {
        // 23:00 to midnight is one hour, the second ends at 09:00.
        events.order(REFUND_CREATED, "2026-03-02T23:00:00.000");
        events.order(REFUND_REFUSED, "2026-03-03T09:00:00.001").agentId = "a1";
        assertThat(Missed.of(events, LATER).of("REFUND_UNDECIDED"))
                .containsExactly("a1 - 02T23:00:00.000 03T09:00:00.000 03T09:00:00.001 REFUSED");
        events.order(REFUND_AGREED, "2026-03-03T09:00:00.000").agentId = "a2";
        assertThat(Missed.of(events, LATER).of("REFUND_UNDECIDED")).isEmpty();
    }

    @Test
    void aRefusedRefundStaysOpen() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000");
        events.order(REFUND_REFUSED, "2026-03-02T11:00:00.000").agentId = "a1";
        events.order(REFUND_SUCCEEDED, "2026-03-05T10:00:00.000").agentId = "a2";
        assertThat(Missed.of(events, LATER).of("REFUND_OPEN_LONG"))
                .containsExactly("a2 - 02T10:00:00.000 04T10:00:00.000 05T10:00:00.000 SUCCEEDED");
        assertThat(Missed.of(events, "2026-03-04T09:59:59.999").kinds()).isEmpty();
    }

    @Test
    void anAgreedReturnNeedsItsWaybillAndUrgingIsNone() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000").kind = "RETURN";
        events.order(REFUND_AGREED, "2026-03-02T11:00:00.000").agentId = "a1";
        events.order(REFUND_RETURN_URGED, "2026-03-03T09:00:00.000");
        events.order(REFUND_RETURN_SHIPPED, "2026-03-03T11:00:00.001").waybillNo = "w9";
        assertThat(Missed.of(events, LATER).of("RETURN_WITHOUT_WAYBILL"))
                .containsExactly("a1 - 02T11:00:00.000 03T11:00:00.000 03T11:00:00.001 SHIPPED");
    }

    @Test
    void onlyReturnsAreSentBack() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000");
        events.order(REFUND_AGREED, "2026-03-02T11:00:00.000");
        assertThat(Missed.of(events, LATER).of("RETURN_WITHOUT_WAYBILL")).isEmpty();
        events.order(REFUND_MODIFIED, "2026-03-02T12:00:00.000").kind = "RETURN";
        assertThat(Missed.of(events, LATER).of("RETURN_WITHOUT_WAYBILL"))
                .containsExactly("- - 02T12:00:00.000 03T12:00:00.000 - -");
    }

    @Test
    void aReturnThatBecomesARefundOnlyWaitsNoMore() {
        events.order(REFUND_CREATED, "2026-03-02T10:00:00.000").kind = "RETURN";
        events.order(REFUND_AGREED, "2026-03-02T11:00:00.000");
        events.order(REFUND_MODIFIED, "2026-03-04T12:00:00.000").kind = "REFUND_ONLY";
        assertThat(Missed.of(events, LATER).of("RETURN_WITHOUT_WAYBILL"))
                .containsExactly("- - 02T11:00:00.000 03T11:00:00.000 04T12:00:00.000 MODIFIED");
    }

    @Test
    void aDisputeIsABreachAtOnceUntilItIsFirstJudged() {
        events.order(REFUND_REFUSED, "2026-03-02T09:00:00.000").agentId = "a3";
        events.order(DISPUTE_APPLIED, "2026-03-02T10:00:00.000");
        assertThat(Missed.of(events, "2026-03-02T10:00:00.000").of("DISPUTE_APPLIED"))
                .containsExactly("a3 - 02T10:00:00.000 02T10:00:00.000 - -");
        events.order(DISPUTE_JUDGED, "2026-03-03T10:00:00.000").inFavourOf = "SELLER";
        events.order(DISPUTE_JUDGED, "2026-03-04T10:00:00.000").inFavourOf = "BUYER";
        assertThat(Missed.of(events, LATER).of("DISPUTE_APPLIED"))
                .containsExactly("a3 - 02T10:00:00.000 02T10:00:00.000 03T10:00:00.000 JUDGED");
    }

    @Test
    void aComplaintIsAnsweredWithinTheHourWhateverTheHour() {
        var complaint = events.order(COMPLAINT_OPENED, "2026-03-02T03:00:00.000");
        complaint.agentId = "a1";
        assertThat(Missed.of(events, "2026-03-02T03:59:59.999").kinds()).isEmpty();
        events.order(COMPLAINT_ANSWERED, "2026-03-02T04:00:00.001");
        assertThat(Missed.of(events, "2026-03-02T05:00:00.000").of("COMPLAINT_UNANSWERED"))
                .containsExactly("a1 - 02T03:00:00.000 02T04:00:00.000 02T04:00:00.001 ANSWERED");
    }

    @Test
    void aComplaintIsClassifiedWhenSomeoneIsNamed() {
        events.order(COMPLAINT_OPENED, "2026-03-02T10:00:00.000");
        events.order(COMPLAINT_CLOSED, "2026-03-02T10:30:00.000");
        assertThat(Missed.of(events, LATER).of("COMPLAINT_UNCLASSIFIED"))
                .containsExactly("- - 02T10:00:00.000 04T10:00:00.000 - -");
        events.order(COMPLAINT_CLOSED, "2026-03-04T10:00:00.000").responsible = "CARRIER";
        assertThat(Missed.of(events, LATER).kinds()).isEmpty();
    }

    @Test
    void aComplaintAtThePlatformIsABreachAtOnceUntilItIsClosed() {
        events.order(COMPLAINT_OPENED, "2026-03-02T10:00:00.000").source = "PLATFORM";
        assertThat(Missed.of(events, "2026-03-02T10:00:00.000").kinds()).containsExactly("COMPLAINT_PLATFORM");
        events.order(COMPLAINT_ANSWERED, "2026-03-02T10:05:00.000");
        events.order(COMPLAINT_CLOSED, "2026-03-02T11:00:00.000").responsible = "PAGE";
        assertThat(Missed.of(events, LATER).of("COMPLAINT_PLATFORM"))
                .containsExactly("- - 02T10:00:00.000 02T10:00:00.000 02T11:00:00.000 CLOSED");
    }

    @Test
    void aBadReviewIsABreachAtOnceAndAnotherAfterADay() {
        events.review(REVIEW_CREATED, 2, "2026-03-02T10:00:00.000");
        assertThat(Missed.of(events, "2026-03-02T10:00:00.000").kinds()).containsExactly("REVIEW_BAD");
        events.review(REVIEW_REPLIED, 0, "2026-03-03T10:00:00.001").agentId = "a1";
        assertThat(Missed.of(events, LATER).of("REVIEW_BAD"))
                .containsExactly("a1 - 02T10:00:00.000 02T10:00:00.000 03T10:00:00.001 ANSWERED");
        assertThat(Missed.of(events, LATER).of("REVIEW_BAD_UNANSWERED"))
                .containsExactly("a1 - 02T10:00:00.000 03T10:00:00.000 03T10:00:00.001 ANSWERED");
    }

    @Test
    void aReviewIsBadEachTimeItBecomesSo() {
        events.review(REVIEW_CREATED, 3, "2026-03-02T10:00:00.000");
        events.review(REVIEW_CHANGED, 1, "2026-03-03T10:00:00.000");
        events.review(REVIEW_CHANGED, 2, "2026-03-03T11:00:00.000");
        events.review(REVIEW_CHANGED, 5, "2026-03-03T12:00:00.000");
        events.review(REVIEW_CHANGED, 1, "2026-03-04T10:00:00.000");
        events.review(REVIEW_REMOVED, 0, "2026-03-04T13:00:00.000");
        assertThat(Missed.of(events, LATER).of("REVIEW_BAD"))
                .containsExactly(
                        "- - 03T10:00:00.000 03T10:00:00.000 03T12:00:00.000 CHANGED",
                        "- - 04T10:00:00.000 04T10:00:00.000 04T13:00:00.000 REMOVED");
        assertThat(Missed.of(events, LATER).of("REVIEW_BAD_UNANSWERED")).isEmpty();
    }

    @Test
    void theThirdDefectOfASkuWithinADayIsTooMany() {
        defect("d1", "2026-03-02T10:00:00.000");
        defect("d2", "2026-03-02T20:00:00.000");
        defect("d2", "2026-03-02T21:00:00.000");
        defect("d3", "2026-03-03T10:00:00.001");
        assertThat(Missed.of(events, LATER).kinds()).isEmpty();
        defect("d4", "2026-03-03T19:00:00.000");
        // d2, d3 and d4; fewer than three from when d2 is 24 h old.
        assertThat(Missed.of(events, LATER).of("SKU_DEFECTS"))
                .containsExactly("- - 02T20:00:00.000 03T19:00:00.000 03T20:00:00.000 PASSED");
        assertThat(Missed.of(events, "2026-03-03T19:59:59.999").of("SKU_DEFECTS"))
                .containsExactly("- - 02T20:00:00.000 03T19:00:00.000 - -");
    }

    @Test
    void defectsThatGoOnAreOneBreach() {
        defect("d1", "2026-03-02T10:00:00.000");
        defect("d2", "2026-03-02T20:00:00.000");
        defect("d3", "2026-03-03T10:00:00.000");
        defect("d4", "2026-03-03T10:00:00.000");
        defect("d5", "2026-03-03T20:00:00.000");
        // The last three within a day are d3, d4 and d5.
        assertThat(Missed.of(events, LATER).of("SKU_DEFECTS"))
                .containsExactly("- - 02T10:00:00.000 03T10:00:00.000 04T10:00:00.000 PASSED");
    }

    private void defect(String registerId, String local) {
        events.order(DEFECT_REGISTERED, local).registerId = registerId;
    }
}
