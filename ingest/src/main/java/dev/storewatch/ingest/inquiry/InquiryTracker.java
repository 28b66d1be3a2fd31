package dev.storewatch.ingest.inquiry;

import dev.storewatch.ingest.sink.TableColumns;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.Scene;
import dev.storewatch.ingest.track.Step;
import dev.storewatch.ingest.track.Tracker;
import java.util.List;

/** Tracks what conversations and orders say of buyers. News of one source must arrive in the order they were said. */
public final class InquiryTracker implements Tracker<BuyerNews, BuyerHistory> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> things(BuyerNews news) {
        return List.of("buyer/" + news.buyerKey);
    }

    @Override
    public List<TableColumns> tables() {
        return List.of(InquiryFact.TABLE.columns());
    }

    @Override
    public BuyerHistory unknown() {
        return new BuyerHistory();
    }

    @Override
    public Class<BuyerHistory> stateType() {
        return BuyerHistory.class;
    }

    @Override
    public Step step(Scene scene, BuyerHistory state, List<BuyerNews> news) {
        news.forEach(state::take);
        return InquiryOutcome.of(state, scene);
    }
}
