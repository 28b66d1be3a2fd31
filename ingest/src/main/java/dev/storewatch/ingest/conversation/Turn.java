package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.track.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A buyer's wait: from the first message after the last human reply to the next human reply. Transfers strictly inside cut it into parts. */
final class Turn {
    /** What one agent had of the wait. Its messages are those from {@code firstMoment} up to, not including, {@code endMoment}. */
    static final class Part {
        final Turn turn;
        final long start;
        final int firstMoment;
        /** Who held the conversation when the part began. */
        @Nullable
        String holder;
        /** Who was assigned first while it was open. */
        @Nullable
        String firstAssigned;
        /** The answer, the cut, or {@link Moment#UNKNOWN} while unanswered. */
        long end = Moment.UNKNOWN;

        int endMoment;
        /** Whose the part turned out to be; empty: nobody's. */
        String owner = "";

        private Part(Turn turn, long start, int firstMoment, @Nullable String holder) {
            this.turn = turn;
            this.start = start;
            this.firstMoment = firstMoment;
            this.endMoment = firstMoment;
            this.holder = holder;
        }

        boolean isLast() {
            return turn.last() == this;
        }

        boolean isAnswered() {
            return isLast() && turn.isAnswered();
        }
    }

    final long start;
    /** The reply, or {@link Moment#UNKNOWN}. */
    private long answeredAt = Moment.UNKNOWN;

    private final List<Part> parts = new ArrayList<>(1);

    private Turn(long start) {
        this.start = start;
    }

    boolean isAnswered() {
        return answeredAt != Moment.UNKNOWN;
    }

    long answeredAt() {
        return answeredAt;
    }

    List<Part> parts() {
        return parts;
    }

    Part last() {
        return parts.getLast();
    }

    /** The turns of a conversation. @param moments in the order of {@link ChatMoment#order} */
    static List<Turn> of(List<ChatMoment> moments) {
        List<Turn> turns = new ArrayList<>();
        Turn open = null;
        String holder = null;
        for (int i = 0; i < moments.size(); i++) {
            ChatMoment moment = moments.get(i);
            switch (moment.rank) {
                case ChatMoment.HELD -> {
                    holder = moment.agentId;
                    if (open != null) {
                        open.hold(moment, i, isAnsweredAtOnce(moments, i));
                    }
                }
                case ChatMoment.ASKED -> {
                    if (open == null) {
                        open = new Turn(moment.at);
                        open.parts.add(new Part(open, moment.at, i, holder));
                        turns.add(open);
                    }
                }
                default -> {
                    if (open != null) {
                        open.answer(moment, i);
                        open = null;
                    }
                }
            }
        }
        if (open != null) {
            open.leave(moments.size());
        }
        return turns;
    }

    /** Whether a reply follows at the same instant: then nothing at this instant is strictly inside the turn. */
    private static boolean isAnsweredAtOnce(List<ChatMoment> moments, int from) {
        long at = moments.get(from).at;
        for (int i = from; i < moments.size() && moments.get(i).at == at; i++) {
            if (moments.get(i).rank == ChatMoment.REPLIED) {
                return true;
            }
        }
        return false;
    }

    private void hold(ChatMoment held, int i, boolean answeredAtOnce) {
        Part part = last();
        if (held.at == part.start) {
            // Of several at one instant the first cuts and the last holds.
            part.holder = held.agentId;
        } else if (held.isTransfer() && !answeredAtOnce) {
            end(part, held.at, i, held.fromAgentId);
            parts.add(new Part(this, held.at, i, held.agentId));
        } else if (!held.isTransfer() && part.firstAssigned == null) {
            part.firstAssigned = held.agentId;
        }
    }

    private void answer(ChatMoment reply, int i) {
        answeredAt = reply.at;
        end(last(), reply.at, i, reply.agentId);
    }

    private void leave(int endMoment) {
        Part part = last();
        end(part, Moment.UNKNOWN, endMoment, part.holder == null ? part.firstAssigned : part.holder);
    }

    private static void end(Part part, long at, int endMoment, @Nullable String owner) {
        part.end = at;
        part.endMoment = endMoment;
        part.owner = owner == null ? "" : owner;
    }
}
