package dev.storewatch.ingest.order;

import dev.storewatch.ingest.event.OrderEvent;
import dev.storewatch.ingest.event.OrderLine;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.BuyersTold;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one order: of each kind of event the one that counts, whatever the order of arrival, and all where all count.
 */
public final class OrderHistory implements Fielded {
    /** Of order.created. */
    public static final class Creation extends Moment {
        public @Nullable String buyerKey;
        public @Nullable String agentId;
        public long amount;
        public String[] skuIds = new String[0];
        public double quantity;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            buyerKey = pass.textOrNull(buyerKey);
            agentId = pass.textOrNull(agentId);
            amount = pass.number(amount);
            skuIds = pass.texts(skuIds);
            quantity = pass.fraction(quantity);
        }
    }

    /** Of order.paid. */
    public static final class Payment extends Moment {
        public long amount;
        /** {@link Moment#UNKNOWN} where the event carries none. */
        public long promisedShipBy = UNKNOWN;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            amount = pass.number(amount);
            promisedShipBy = pass.number(promisedShipBy);
        }
    }

    /** Of order.shipped and parcel.scanned. */
    public static final class Parcel extends Moment {
        public @Nullable String waybillNo;
        public @Nullable String carrier;
        public @Nullable String action;
        /** {@link Moment#UNKNOWN} where the event carries none. */
        public long promisedDeliveryBy = UNKNOWN;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            waybillNo = pass.textOrNull(waybillNo);
            carrier = pass.textOrNull(carrier);
            action = pass.textOrNull(action);
            promisedDeliveryBy = pass.number(promisedDeliveryBy);
        }
    }

    /** Of order.reminded. */
    public static final class Reminder extends Moment {
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** Of refund.succeeded: the earliest of its refund. */
    public static final class Repayment extends Moment {
        public @Nullable String refundId;
        public long amount;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            refundId = pass.textOrNull(refundId);
            amount = pass.number(amount);
        }
    }

    /** The earliest, as of all that follow unless they say otherwise. */
    public @Nullable Creation created;

    public @Nullable Payment paid;
    public @Nullable Moment closed;
    public @Nullable Parcel shipped;
    public @Nullable Moment collected;
    public @Nullable Moment signed;
    public @Nullable Moment lost;
    public @Nullable Moment confirmed;
    public @Nullable Moment followedUpShipped;
    public @Nullable Moment followedUpReceived;
    public @Nullable Moment followedUpMonth;
    /** The latest scan. */
    public @Nullable Parcel latestScan;
    /** The latest scan that carries a promise of delivery. */
    public @Nullable Parcel promised;
    /** All of them, by time and id. */
    public List<Reminder> reminders = new ArrayList<>(0);
    /** Each waybill's, in the order of the waybills. */
    public List<ParcelHistory> parcels = new ArrayList<>(0);
    /** The earliest of each refund. */
    public List<Repayment> repayments = new ArrayList<>(0);

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();
    public BuyersTold told = new BuyersTold();
    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        created = pass.partOrNull(created, Creation::new);
        paid = pass.partOrNull(paid, Payment::new);
        closed = pass.partOrNull(closed, Moment::new);
        shipped = pass.partOrNull(shipped, Parcel::new);
        collected = pass.partOrNull(collected, Moment::new);
        signed = pass.partOrNull(signed, Moment::new);
        lost = pass.partOrNull(lost, Moment::new);
        confirmed = pass.partOrNull(confirmed, Moment::new);
        followedUpShipped = pass.partOrNull(followedUpShipped, Moment::new);
        followedUpReceived = pass.partOrNull(followedUpReceived, Moment::new);
        followedUpMonth = pass.partOrNull(followedUpMonth, Moment::new);
        latestScan = pass.partOrNull(latestScan, Parcel::new);
        promised = pass.partOrNull(promised, Parcel::new);
        reminders = pass.parts(reminders, Reminder::new);
        parcels = pass.parts(parcels, ParcelHistory::new);
        repayments = pass.parts(repayments, Repayment::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
        told = pass.part(told);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    void take(OrderEvent event) {
        switch (event.type) {
            case ORDER_CREATED -> created = Moment.earlier(created, creation(event));
            case ORDER_PAID -> paid = Moment.earlier(paid, payment(event));
            case ORDER_CLOSED -> closed = Moment.earlier(closed, Kept.of(event));
            case ORDER_SHIPPED -> ship(event);
            case ORDER_CONFIRMED -> confirmed = Moment.earlier(confirmed, Kept.of(event));
            case ORDER_REMINDED -> remind(event);
            case PARCEL_SCANNED -> scan(event);
            case REFUND_SUCCEEDED -> repay(event);
            case TASK_DONE -> FollowUp.take(this, event);
            default -> throw new IllegalArgumentException("Not an event of an order: " + event.typeName());
        }
    }

    private void ship(OrderEvent event) {
        shipped = Moment.earlier(shipped, parcel(event));
        ParcelHistory.take(parcels, event);
    }

    private void scan(OrderEvent event) {
        Parcel scan = parcel(event);
        ParcelHistory.take(parcels, event);
        latestScan = Moment.later(latestScan, scan);
        if (event.promisedDeliveryBy != null) {
            promised = Moment.later(promised, scan);
        }
        if (event.action == null) {
            return;
        }
        switch (event.action) {
            case "COLLECTED" -> collected = Moment.earlier(collected, Kept.of(event));
            case "SIGNED" -> signed = Moment.earlier(signed, Kept.of(event));
            case "LOST" -> lost = Moment.earlier(lost, Kept.of(event));
            default -> {}
        }
    }

    private void remind(OrderEvent event) {
        int i = 0;
        for (; i < reminders.size(); i++) {
            int order = Kept.compare(event, reminders.get(i));
            if (order == 0) {
                return;
            }
            if (order < 0) {
                break;
            }
        }
        Reminder reminder = Kept.in(new Reminder(), event);
        reminder.agentId = event.agentId;
        reminders.add(i, reminder);
    }

    private void repay(OrderEvent event) {
        Repayment repayment = Kept.in(new Repayment(), event);
        repayment.refundId = event.refundId;
        repayment.amount = Kept.amount(event);
        for (int i = 0; i < repayments.size(); i++) {
            Repayment known = repayments.get(i);
            if (known.refundId != null && known.refundId.equals(event.refundId)) {
                repayments.set(i, Moment.earlier(known, repayment));
                return;
            }
        }
        repayments.add(repayment);
    }

    private static Creation creation(OrderEvent event) {
        Creation creation = Kept.in(new Creation(), event);
        creation.buyerKey = event.buyerKey;
        creation.agentId = event.agentId;
        creation.amount = Kept.amount(event);
        if (event.lines != null) {
            creation.skuIds = new String[event.lines.size()];
            for (int i = 0; i < creation.skuIds.length; i++) {
                OrderLine line = event.lines.get(i);
                creation.skuIds[i] = line.skuId;
                creation.quantity += line.quantity;
            }
        }
        return creation;
    }

    private static Payment payment(OrderEvent event) {
        Payment payment = Kept.in(new Payment(), event);
        payment.amount = Kept.amount(event);
        payment.promisedShipBy = event.promisedShipBy == null ? Moment.UNKNOWN : event.promisedShipBy;
        return payment;
    }

    private static Parcel parcel(OrderEvent event) {
        Parcel parcel = Kept.in(new Parcel(), event);
        parcel.waybillNo = event.waybillNo;
        parcel.carrier = event.carrier;
        parcel.action = event.action;
        parcel.promisedDeliveryBy = event.promisedDeliveryBy == null ? Moment.UNKNOWN : event.promisedDeliveryBy;
        return parcel;
    }
}
