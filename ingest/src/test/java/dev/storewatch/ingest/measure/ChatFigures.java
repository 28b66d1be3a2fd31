package dev.storewatch.ingest.measure;

import static dev.storewatch.ingest.measure.Figures.grouped;
import static dev.storewatch.ingest.measure.Figures.last;
import static dev.storewatch.ingest.measure.Figures.ofType;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measures of conversations, once more. */
final class ChatFigures {
    private final List<ChatEvent> conversation;
    private final Figures figures;
    private final List<ChatEvent> held;
    private final List<ChatEvent> transfers;
    private final List<ChatEvent> asked;
    private final List<ChatEvent> replies;

    private ChatFigures(List<ChatEvent> conversation, Figures figures) {
        this.conversation = conversation;
        this.figures = figures;
        this.held = ofType(conversation, "conversation.assigned", "conversation.transferred");
        this.transfers = ofType(conversation, "conversation.transferred");
        this.asked = asked(conversation);
        this.replies = replies(conversation);
    }

    static void add(List<Event> events, Figures figures) {
        grouped(events, ChatEvent.class, e -> e.conversationId)
                .values()
                .forEach(conversation -> new ChatFigures(conversation, figures).add());
    }

    static List<ChatEvent> asked(List<ChatEvent> conversation) {
        return ofType(conversation, "message.sent").stream()
                .filter(m -> "BUYER".equals(m.sender))
                .toList();
    }

    static List<ChatEvent> replies(List<ChatEvent> conversation) {
        return ofType(conversation, "message.sent").stream()
                .filter(m -> "AGENT".equals(m.sender) && !m.autoReply)
                .toList();
    }

    private void add() {
        for (ChatEvent reply : replies) {
            figures.store("agent_messages", reply.occurredAt, 1);
            figures.agent("agent_messages", reply.agentId, reply.occurredAt, 1);
        }
        for (ChatEvent transfer : transfers) {
            figures.agent("transfers_out", transfer.fromAgentId, transfer.occurredAt, 1);
        }
        for (ChatEvent message : asked) {
            figures.store("buyer_messages", message.occurredAt, 1);
            if (startsATurn(message)) {
                turn(message.occurredAt);
            }
        }
        if (!asked.isEmpty()) {
            conversation(asked.getFirst().occurredAt);
        }
        last(conversation, "conversation.rated").ifPresent(this::rating);
    }

    /** No buyer message lies between the last reply before it and itself. A reply of the same instant comes after. */
    private boolean startsATurn(ChatEvent message) {
        long lastReply = replies.stream()
                .mapToLong(r -> r.occurredAt)
                .filter(at -> at < message.occurredAt)
                .max()
                .orElse(Long.MIN_VALUE);
        return asked.stream()
                .filter(m -> Figures.BY_TIME.compare(m, message) < 0)
                .noneMatch(m -> m.occurredAt > lastReply);
    }

    private Optional<ChatEvent> answer(long start) {
        return replies.stream().filter(r -> r.occurredAt >= start).findFirst();
    }

    private void turn(long start) {
        Optional<ChatEvent> answer = answer(start);
        figures.store("turns", start, 1);
        figures.store("turns_answered", start, answer.isPresent() ? 1 : 0);
        long waited = answer.map(a -> a.occurredAt - start).orElse(0L);
        figures.store("turn_seconds", start, waited);
        figures.store("turns_in_30s", start, answer.isPresent() && waited <= 30_000 ? 1 : 0);
        boolean over = answer.isPresent() ? waited > 60_000 : figures.now >= start + 60_000;
        figures.store("turns_over_60s", start, over ? 1 : 0);

        long end = answer.map(a -> a.occurredAt).orElse(Long.MAX_VALUE);
        List<Long> bounds = bounds(start, end);
        for (int i = 0; i < bounds.size(); i++) {
            boolean isLast = i == bounds.size() - 1;
            part(bounds.get(i), isLast ? end : bounds.get(i + 1), isLast ? answer : Optional.empty(), isLast);
        }
    }

    /** The start and the cuts. */
    private List<Long> bounds(long start, long end) {
        return Stream.concat(
                        Stream.of(start),
                        transfers.stream().map(t -> t.occurredAt).filter(at -> at > start && at < end))
                .distinct()
                .toList();
    }

    private void part(long start, long end, Optional<ChatEvent> answer, boolean isLast) {
        String owner = isLast ? lastOwner(start, answer) : sender(end);
        long lasted = end - start;
        figures.agent("turns", owner, start, 1);
        if (answer.isPresent()) {
            figures.agent("turns_answered", owner, start, 1);
            figures.agent("turn_seconds", owner, start, lasted);
            figures.agent("turns_in_30s", owner, start, lasted <= 30_000 ? 1 : 0);
        }
        boolean open = isLast && answer.isEmpty();
        boolean over = open ? figures.now >= start + 60_000 : lasted > 60_000;
        figures.agent("turns_over_60s", owner, start, over ? 1 : 0);
        for (ChatEvent message : asked) {
            // At a cut the transfer comes first; at the answer the message does.
            if (message.occurredAt >= start && (isLast ? message.occurredAt <= end : message.occurredAt < end)) {
                figures.agent("buyer_messages", owner, message.occurredAt, 1);
            }
        }
    }

    /** Of the transfers of one instant the smaller id sends. */
    private String sender(long cut) {
        return ""
                + transfers.stream()
                        .filter(t -> t.occurredAt == cut)
                        .map(t -> t.fromAgentId)
                        .findFirst()
                        .orElseThrow();
    }

    private String lastOwner(long start, Optional<ChatEvent> answer) {
        if (answer.isPresent()) {
            return "" + answer.get().agentId;
        }
        String holder = holder(start);
        if (holder != null) {
            return holder;
        }
        return ofType(conversation, "conversation.assigned").stream()
                .filter(a -> a.occurredAt > start)
                .map(a -> "" + a.agentId)
                .findFirst()
                .orElse("");
    }

    private @Nullable String holder(long at) {
        return held.stream()
                .filter(h -> h.occurredAt <= at)
                .reduce((a, b) -> b)
                .map(h -> h.agentId != null ? h.agentId : h.toAgentId)
                .orElse(null);
    }

    private void conversation(long start) {
        List<ChatEvent> later =
                replies.stream().filter(r -> r.occurredAt >= start).toList();
        List<String> answering =
                later.stream().map(r -> "" + r.agentId).distinct().toList();
        List<String> taking = new ArrayList<>(answering);
        held.forEach(h -> Stream.of("" + h.agentId, "" + h.fromAgentId, "" + h.toAgentId)
                .filter(agent -> !agent.equals("null"))
                .forEach(taking::add));
        figures.store("conversations", start, 1);
        for (String agent :
                taking.isEmpty() ? List.of("") : taking.stream().distinct().toList()) {
            figures.agent("conversations", agent, start, 1);
        }
        answering.forEach(agent -> figures.agent("conversations_answered", agent, start, 1));
        if (later.isEmpty()) {
            return;
        }
        ChatEvent first = later.getFirst();
        long wait = first.occurredAt - start;
        long ownWait = first.occurredAt
                - bounds(start, first.occurredAt).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        figures.store("conversations_answered", start, 1);
        figures.store("first_response_seconds", start, wait);
        figures.store("first_response_in_30s", start, wait <= 30_000 ? 1 : 0);
        figures.agent("first_responses", first.agentId, start, 1);
        figures.agent("first_response_seconds", first.agentId, start, ownWait);
        figures.agent("first_response_in_30s", first.agentId, start, ownWait <= 30_000 ? 1 : 0);
    }

    private void rating(ChatEvent rated) {
        String lastReplier = replies.stream()
                .filter(r -> r.occurredAt <= rated.occurredAt)
                .map(r -> "" + r.agentId)
                .collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.isEmpty() ? null : l.getLast()));
        String holder = holder(rated.occurredAt);
        String agent = Stream.of(
                        Optional.ofNullable(rated.agentId),
                        Optional.ofNullable(lastReplier),
                        Optional.ofNullable(holder))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        int satisfied = rated.score >= 4 ? 1 : 0;
        figures.store("rated", rated.occurredAt, 1);
        figures.store("satisfied", rated.occurredAt, satisfied);
        figures.agent("rated", agent, rated.occurredAt, 1);
        figures.agent("satisfied", agent, rated.occurredAt, satisfied);
    }
}
