package dev.storewatch.ingest.intake;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import dev.storewatch.ingest.adapter.Adapters;
import dev.storewatch.ingest.adapter.Delivery;
import dev.storewatch.ingest.adapter.Mapped;
import dev.storewatch.ingest.adapter.PlatformAdapter;
import dev.storewatch.ingest.adapter.PlatformEvent;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.intake.access.Client;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /hooks/{platform}/{store}}: messages of a platform, signed by it. Whatever a good signature covers is taken, for a platform that is refused sends the same
 * again and in the end nothing more: what can't become an event is kept as rejected.
 */
final class HooksEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(HooksEndpoint.class);
    private static final Pattern PATH = Pattern.compile("/hooks/([a-z]{1,32})/([^/]+)");

    private final Intake intake;

    HooksEndpoint(Intake intake) {
        super(intake.tally());
        this.intake = intake;
    }

    @Override
    Answer answer(HttpExchange exchange, Sender sender) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        PlatformAdapter adapter = (path.matches() ? Adapters.of(path.group(1)) : Optional.<PlatformAdapter>empty())
                .orElseThrow(() -> new Refusal(Answer.error(404, "post to /hooks/PLATFORM/STORE")));
        String storeId = path.group(2);
        String secret = intake.admission().secret(adapter.platform(), storeId).orElseThrow(HooksEndpoint::notSigned);
        Gate gate = intake.gate(Client.ofHooks(adapter.platform()) + "/" + storeId);
        gate.passRate();
        try (Gate.Held held = gate.hold()) {
            byte[] body = RequestBody.read(exchange, intake.limits().hookBytes(), held);
            Delivery delivery = new Delivery(
                    storeId, headers(exchange), query(exchange.getRequestURI().getRawQuery()), body);
            if (!adapter.isSigned(delivery, secret)) {
                throw notSigned();
            }
            sender.name = Client.ofHooks(adapter.platform());
            return take(adapter, delivery, sender.name, gate);
        }
    }

    private Answer take(PlatformAdapter adapter, Delivery delivery, String client, Gate gate) {
        Map<Stream, StringBuilder> lines = new LinkedHashMap<>();
        switch (adapter.map(delivery)) {
            case Mapped.Events events -> events.events().forEach(event -> add(lines, adapter, delivery, event));
            case Mapped.Unreadable unreadable -> {
                LOG.warn("A message of {} for a store can't be understood: {}", adapter.platform(), unreadable.why());
                add(lines, adapter, delivery, unreadable(adapter, unreadable));
            }
            case Mapped.Ignored ignored -> {
                intake.tally().ignored(client);
                return Answer.of(202, Answer.json().put("ignored", ignored.why()));
            }
        }
        Answer answer = Answer.of(202, Answer.json());
        lines.forEach((stream, text) -> {
            byte[] batch = text.toString().getBytes(StandardCharsets.UTF_8);
            List<BatchLines.Line> found = BatchLines.of(batch, intake.limits());
            BatchCheck.Checked checked = intake.check().check(stream, batch, found, store -> true);
            gate.charge(checked);
            intake.keep(client, stream, checked);
            answer.body().set(stream.label(), checked.json());
        });
        return answer;
    }

    private static void add(
            Map<Stream, StringBuilder> lines, PlatformAdapter adapter, Delivery delivery, PlatformEvent event) {
        event.json().put("store_id", delivery.storeId()).put("platform", adapter.platform());
        lines.computeIfAbsent(event.stream(), stream -> new StringBuilder())
                .append(event.json())
                .append('\n');
    }

    /** Stands among the rejected events for a message that is none; the message itself, full of personal data, is not kept. */
    private static PlatformEvent unreadable(PlatformAdapter adapter, Mapped.Unreadable unreadable) {
        String topic = unreadable.topic().replaceAll("[^A-Za-z0-9_/.-]", "?");
        return PlatformEvent.of(
                Stream.ORDERS,
                adapter.platform() + " " + topic.substring(0, Math.min(64, topic.length())),
                "unreadable",
                MissingNode.getInstance());
    }

    /** Says the same where there is no secret: nobody learns which stores there are. */
    private static Refusal notSigned() {
        return new Refusal(Answer.error(
                401, "the signature is not good, or no secret is kept for this store (storewatch hook set)"));
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers;
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String parameter : raw.split("&")) {
                int equals = parameter.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refusal(Answer.error(400, "the address's parameters are not encoded well"));
        }
    }
}
