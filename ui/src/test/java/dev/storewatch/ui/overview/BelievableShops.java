package dev.storewatch.ui.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Rows of store_day for a dozen shops of different size and health, the same for the same last day: for pictures, not for proofs. */
final class BelievableShops {
    private static final int DAYS = 56;
    private static final String COLUMNS =
            "store_id, day, orders_created, orders_paid, sales_amount, ship_due, ship_on_time,"
                    + " parcels_collected, collected_in_24h, delivery_due, delivery_late, refunds_created, refunds_succeeded,"
                    + " refund_amount, refund_seconds, disputes, disputes_lost, complaints, conversations, conversations_answered,"
                    + " first_response_seconds, first_response_in_30s, inquiries, inquiries_paid_d1";

    /** Ill stores are ill in one thing over the last days, as stores are. */
    private record Shop(String id, String name, int orders, double price, Trouble trouble) {}

    private enum Trouble {
        NONE,
        DISPUTES,
        SHIPPING,
        REFUNDS,
        SLOW_REFUNDS
    }

    private static final List<Shop> SHOPS = List.of(
            new Shop("flagship", "官方旗舰店", 420, 168, Trouble.DISPUTES),
            new Shop("kids", "童装专营店", 260, 96, Trouble.NONE),
            new Shop("outdoor", "户外运动店", 180, 239, Trouble.SHIPPING),
            new Shop("home", "家居生活馆", 150, 128, Trouble.NONE),
            new Shop("beauty", "美妆护肤店", 330, 142, Trouble.REFUNDS),
            new Shop("digital", "数码配件店", 210, 79, Trouble.NONE),
            new Shop("shoes", "男女鞋靴店", 120, 188, Trouble.SLOW_REFUNDS),
            new Shop("food", "零食食品店", 390, 58, Trouble.NONE),
            new Shop("pets", "宠物用品店", 95, 86, Trouble.NONE),
            new Shop("books", "图书文具店", 70, 42, Trouble.NONE),
            new Shop("garden", "园艺绿植店", 24, 66, Trouble.NONE),
            new Shop("outlet", "品牌折扣店", 160, 118, Trouble.NONE));

    private BelievableShops() {}

    static String stores() {
        StringJoiner rows = new StringJoiner(",");
        SHOPS.forEach(shop -> rows.add("('" + shop.id() + "', '" + shop.name()
                + "', 'tmall', 'Asia/Shanghai', 'CNY', '08:00', '24:00', {'conversion': 0.33}, 1)"));
        return "INSERT INTO storewatch.store_version (store_id, name, platform, time_zone, currency, service_from, service_to,"
                + " industry, version) VALUES " + rows;
    }

    static String days(LocalDate last) {
        Random random = new Random(1);
        StringJoiner rows = new StringJoiner(",");
        for (Shop shop : SHOPS) {
            for (int back = DAYS - 1; back >= 0; back--) {
                rows.add(row(shop, last.minusDays(back), back, random));
            }
        }
        return "INSERT INTO storewatch.store_day_delta (" + COLUMNS + ") VALUES " + rows;
    }

    private static String row(Shop shop, LocalDate day, int back, Random random) {
        boolean ill = back < 4;
        double weekend = day.getDayOfWeek().getValue() >= 6 ? 1.25 : 1;
        double today = back == 0 ? 0.45 : 1;
        long orders = Math.round(shop.orders() * weekend * today * (0.88 + 0.24 * random.nextDouble()));
        double refundRate = ill && shop.trouble() == Trouble.REFUNDS ? 0.15 : 0.062;
        long refunds = Math.round(orders * refundRate * (0.8 + 0.4 * random.nextDouble()));
        double refundHours = ill && shop.trouble() == Trouble.SLOW_REFUNDS ? 64 : 21 + 6 * random.nextDouble();
        double onTime = ill && shop.trouble() == Trouble.SHIPPING ? 0.86 : 0.978;
        double disputeRate = ill && shop.trouble() == Trouble.DISPUTES ? 0.09 : 0.012;
        long conversations = Math.round(orders * 0.9);
        long inquiries = Math.round(orders * 0.75);
        List<Number> numbers = List.of(
                Math.round(orders * 1.12),
                orders,
                Math.round(orders * shop.price() * (0.95 + 0.1 * random.nextDouble())),
                orders,
                Math.round(orders * Math.min(1, onTime + 0.015 * random.nextDouble())),
                orders,
                Math.round(orders * 0.9),
                orders,
                Math.round(orders * 0.03 * random.nextDouble()),
                refunds,
                refunds,
                Math.round(refunds * shop.price()),
                Math.round(refunds * refundHours * 3600),
                Math.round(refunds * disputeRate + random.nextDouble() * 0.45),
                random.nextInt(100) < orders / 30 ? 1 : 0,
                random.nextInt(100) < orders / 8 ? 1 : 0,
                conversations,
                Math.round(conversations * 0.985),
                Math.round(conversations * (17 + 9 * random.nextDouble())),
                Math.round(conversations * 0.86),
                inquiries,
                Math.round(inquiries * (0.33 + 0.08 * random.nextDouble())));
        StringJoiner values = new StringJoiner(", ", "('" + shop.id() + "', '" + day + "', ", ")");
        numbers.forEach(number -> values.add(number.toString()));
        return values.toString();
    }
}
