package dev.storewatch.warehouse.alert.send;

import java.net.URI;
import java.util.Map;

/** One request, ready to go and signed for the moment; it holds secrets and is never logged. */
public record Outgoing(URI uri, Map<String, String> headers, byte[] body) {

    public Outgoing {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return "a request of " + body.length + " bytes to " + uri.getHost();
    }
}
