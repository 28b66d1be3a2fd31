package dev.storewatch.warehouse.alert.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An outbox store that can be away. */
final class MemoryOutbox implements OutboxStore {

    private final Map<String, Message> newest = new LinkedHashMap<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean away;

    void away(boolean isAway) {
        away = isAway;
    }

    List<Message> in(MessageStatus status) {
        return newest.values().stream()
                .filter(message -> message.status() == status)
                .toList();
    }

    List<Attempt> attempts() {
        return attempts;
    }

    @Override
    public List<Message> queued() {
        check();
        return in(MessageStatus.QUEUED);
    }

    @Override
    public Map<String, List<Instant>> sentSince(Instant moment) {
        check();
        Map<String, List<Instant>> sent = new HashMap<>();
        attempts.forEach(attempt -> sent.computeIfAbsent(attempt.channelId(), _ -> new ArrayList<>())
                .add(attempt.at()));
        return sent;
    }

    @Override
    public void write(List<Message> versions) {
        check();
        versions.forEach(message ->
                newest.merge(message.id(), message, (old, young) -> young.version() >= old.version() ? young : old));
    }

    @Override
    public void log(List<Attempt> more) {
        check();
        attempts.addAll(more);
    }

    private void check() {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
    }
}
