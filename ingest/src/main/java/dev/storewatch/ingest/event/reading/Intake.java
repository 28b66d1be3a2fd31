package dev.storewatch.ingest.event.reading;

import dev.storewatch.ingest.event.privacy.BuyerKeys;
import dev.storewatch.ingest.event.privacy.Fingerprint;
import dev.storewatch.ingest.event.privacy.Masking;

/** What a field's value passes on its way from the line into the event: it is fingerprinted as read, then made fit to keep. */
final class Intake {
    private final Fingerprint fingerprint;
    private final BuyerKeys buyers;

    Intake(byte[] secret) {
        fingerprint = new Fingerprint(secret);
        buyers = new BuyerKeys(secret);
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    String buyerKey(String buyerId) {
        return buyers.keyOf(buyerId);
    }

    String text(TextRule rule, String text) {
        String mended = Surrogates.mended(text);
        return rule.isFreeText() ? Masking.text(mended) : mended;
    }
}
