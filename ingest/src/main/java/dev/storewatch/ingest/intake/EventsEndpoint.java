package dev.storewatch.ingest.intake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.storewatch.ingest.event.Stream;
import dev.storewatch.ingest.intake.access.Client;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code POST /events/{stream}}: events of the contract, of a client with a token. */
final class EventsEndpoint extends Endpoint {
    private static final String PATH = "/events/";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([!-~]{1,200}) *");

    private final Intake intake;

    EventsEndpoint(Intake intake) {
        super(intake.tally());
        this.intake = intake;
    }

    @Override
    Answer answer(HttpExchange exchange, Sender sender) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        Client client = client(headers);
        sender.name = client.name();
        Stream stream = stream(exchange.getRequestURI().getPath());
        if (!client.maySend(stream)) {
            throw new Refusal(Answer.error(403, "this client's token is not for the stream " + stream.label()));
        }
        Gate gate = intake.gate(client.name());
        gate.passRate();
        try (Gate.Held held = gate.hold()) {
            byte[] body = RequestBody.read(exchange, intake.limits().bodyBytes(), held);
            List<BatchLines.Line> lines = BatchLines.of(body, intake.limits());
            if (lines.isEmpty()) {
                throw new Refusal(Answer.error(400, "the body holds no event"));
            }
            BatchCheck.Checked checked = intake.check().check(stream, body, lines, client::maySendFor);
            gate.charge(checked);
            intake.keep(client.name(), stream, checked);
            return Answer.of(checked.accepted() > 0 ? 202 : 422, checked.json());
        }
    }

    private Client client(Headers headers) {
        String authorization = headers.getFirst("Authorization");
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return (bearer.matches() ? intake.admission().client(bearer.group(1)) : Optional.<Client>empty())
                .orElseThrow(() -> new Refusal(new Answer(
                        401,
                        Map.of("WWW-Authenticate", "Bearer"),
                        Answer.json()
                                .put(
                                        "error",
                                        "send Authorization: Bearer TOKEN with a token of storewatch token add"))));
    }

    private static Stream stream(String path) {
        return Arrays.stream(Stream.values())
                .filter(stream -> path.equals(PATH + stream.label()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(Answer.error(404, "post to /events/orders, /events/chats or /events/reviews")));
    }
}
