package dev.storewatch.ingest.track;

import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import java.util.ArrayList;
import java.util.List;

/** Whom a conversation or order has told what: enough to speak only when there is news, and to take it back. */
public final class BuyersTold implements Fielded {
    public String[] buyers = new String[0];
    /** Beside each buyer a hash of what was said last. */
    public long[] hashes = new long[0];

    @Override
    public void fields(FieldPass pass) {
        buyers = pass.texts(buyers);
        hashes = pass.numbers(hashes);
    }

    /** Of what is to be said now, the part that is news, and what must be taken back. At most one of each buyer. */
    public List<BuyerNews> news(List<BuyerNews> current, String storeId, String source) {
        List<BuyerNews> news = new ArrayList<>(current.size());
        String[] newBuyers = new String[current.size()];
        long[] newHashes = new long[current.size()];
        for (int i = 0; i < newBuyers.length; i++) {
            BuyerNews said = current.get(i);
            newBuyers[i] = said.buyerKey;
            newHashes[i] = hash(said);
            int known = indexOf(buyers, said.buyerKey);
            if (known < 0 || hashes[known] != newHashes[i]) {
                news.add(said);
            }
        }
        for (String buyer : buyers) {
            if (indexOf(newBuyers, buyer) < 0) {
                BuyerNews takenBack = new BuyerNews();
                takenBack.buyerKey = buyer;
                news.add(takenBack);
            }
        }
        for (BuyerNews said : news) {
            said.storeId = storeId;
            said.source = source;
        }
        buyers = newBuyers;
        hashes = newHashes;
        return news;
    }

    private static int indexOf(String[] buyers, String buyer) {
        for (int i = 0; i < buyers.length; i++) {
            if (buyers[i].equals(buyer)) {
                return i;
            }
        }
        return -1;
    }

    private static long hash(BuyerNews said) {
        long hash = 1;
        if (said.order != null) {
            hash = mix(mix(hash, said.order.createdAt), said.order.createdId.hashCode());
            hash = mix(mix(hash, said.order.paidAt), said.order.paidAmount);
        }
        if (said.talk != null) {
            for (long at : said.talk.askedAt) {
                hash = mix(hash, at);
            }
            for (int i = 0; i < said.talk.repliedAt.length; i++) {
                hash = mix(hash, said.talk.repliedAt[i]);
                hash = mix(mix(hash, said.talk.repliedBy[i].hashCode()), said.talk.replyIds[i].hashCode());
            }
            hash = mix(hash, said.talk.askedAt.length);
        }
        return hash;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }
}
