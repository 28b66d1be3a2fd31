package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.BuyerOrder;
import dev.storewatch.ingest.track.BuyerTalk;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import java.util.HashMap;
import java.util.Map;

/** What is kept of one buyer in one store: the newest word of each conversation and order. */
public final class BuyerHistory implements Fielded {
    /** By source. */
    public Map<String, BuyerTalk> talks = new HashMap<>(2);
    /** By source. */
    public Map<String, BuyerOrder> orders = new HashMap<>(2);

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();

    @Override
    public void fields(FieldPass pass) {
        talks = pass.named(talks, BuyerTalk::new);
        orders = pass.named(orders, BuyerOrder::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
    }

    void take(BuyerNews news) {
        if (news.talk == null) {
            talks.remove(news.source);
        } else {
            talks.put(news.source, news.talk);
        }
        if (news.order == null) {
            orders.remove(news.source);
        } else {
            orders.put(news.source, news.order);
        }
    }
}
