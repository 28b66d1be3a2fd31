package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.event.ChatEvent;
import dev.storewatch.ingest.field.FieldPass;
import dev.storewatch.ingest.field.Fielded;
import dev.storewatch.ingest.track.BuyersTold;
import dev.storewatch.ingest.track.Counted;
import dev.storewatch.ingest.track.FactVersions;
import dev.storewatch.ingest.track.Moment;
import dev.storewatch.ingest.track.NamedVersions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of one conversation. */
public final class ConversationHistory implements Fielded {
    /** Of conversation.opened. */
    public static final class Opening extends Moment {
        public @Nullable String buyerKey;
        public @Nullable String phase;
        public @Nullable String orderId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            buyerKey = pass.textOrNull(buyerKey);
            phase = pass.textOrNull(phase);
            orderId = pass.textOrNull(orderId);
        }
    }

    /** Of conversation.rated. */
    public static final class Rating extends Moment {
        public int score;
        public @Nullable String agentId;

        @Override
        public void fields(FieldPass pass) {
            super.fields(pass);
            score = pass.small(score);
            agentId = pass.textOrNull(agentId);
        }
    }

    /** The earliest. */
    public @Nullable Opening opened;
    /** The latest. */
    public @Nullable Moment closed;
    /** The latest. */
    public @Nullable Rating rated;
    /** Assignments, transfers, buyers' messages and human replies, in the order of {@link ChatMoment#order}. */
    public List<ChatMoment> moments = new ArrayList<>();

    public Counted counted = new Counted();
    public FactVersions facts = new FactVersions();
    public FactVersions turnFacts = new FactVersions();
    public BuyersTold told = new BuyersTold();
    public @Nullable NamedVersions breaches;

    @Override
    public void fields(FieldPass pass) {
        opened = pass.partOrNull(opened, Opening::new);
        closed = pass.partOrNull(closed, Moment::new);
        rated = pass.partOrNull(rated, Rating::new);
        moments = pass.parts(moments, ChatMoment::new);
        counted = pass.part(counted);
        facts = pass.part(facts);
        turnFacts = pass.part(turnFacts);
        told = pass.part(told);
        breaches = pass.partOrNull(breaches, NamedVersions::new);
    }

    /** Whether an event changes anything here: what bots, the system and automatic replies say does not. */
    static boolean matters(ChatEvent event) {
        return switch (event.type) {
            case MESSAGE_SENT -> isBuyers(event) || isHumanReply(event);
            case AGENT_STATUS -> false;
            case CONVERSATION_OPENED,
                    CONVERSATION_ASSIGNED,
                    CONVERSATION_TRANSFERRED,
                    CONVERSATION_CLOSED,
                    CONVERSATION_RATED -> true;
        };
    }

    void take(ChatEvent event) {
        switch (event.type) {
            case CONVERSATION_OPENED -> opened = Moment.earlier(opened, opening(event));
            case CONVERSATION_CLOSED -> closed = Moment.later(closed, kept(new Moment(), event));
            case CONVERSATION_RATED -> rated = Moment.later(rated, rating(event));
            case CONVERSATION_ASSIGNED -> add(moment(event, ChatMoment.HELD, event.agentId));
            case CONVERSATION_TRANSFERRED -> add(moment(event, ChatMoment.HELD, event.toAgentId));
            case MESSAGE_SENT ->
                add(
                        isBuyers(event)
                                ? moment(event, ChatMoment.ASKED, null)
                                : moment(event, ChatMoment.REPLIED, event.agentId));
            case AGENT_STATUS -> throw new IllegalArgumentException("Not an event of a conversation: agent.status");
        }
    }

    /** Mostly the newest, so looked for from the end. */
    private void add(ChatMoment moment) {
        int i = moments.size();
        while (i > 0) {
            int order = ChatMoment.order(moment, moments.get(i - 1));
            if (order == 0) {
                return;
            }
            if (order > 0) {
                break;
            }
            i--;
        }
        moments.add(i, moment);
    }

    private static boolean isBuyers(ChatEvent event) {
        return "BUYER".equals(event.sender);
    }

    private static boolean isHumanReply(ChatEvent event) {
        return "AGENT".equals(event.sender) && !event.autoReply;
    }

    private static ChatMoment moment(ChatEvent event, int rank, @Nullable String agentId) {
        ChatMoment moment = kept(new ChatMoment(), event);
        moment.rank = rank;
        moment.agentId = agentId;
        moment.fromAgentId = event.fromAgentId;
        moment.buyerKey = rank == ChatMoment.ASKED ? event.buyerKey : null;
        return moment;
    }

    private static Opening opening(ChatEvent event) {
        Opening opening = kept(new Opening(), event);
        opening.buyerKey = event.buyerKey;
        opening.phase = event.phase;
        opening.orderId = event.orderId;
        return opening;
    }

    private static Rating rating(ChatEvent event) {
        Rating rating = kept(new Rating(), event);
        rating.score = event.score;
        rating.agentId = event.agentId;
        return rating;
    }

    private static <M extends Moment> M kept(M moment, ChatEvent event) {
        moment.at = event.occurredAt;
        moment.id = event.eventId;
        return moment;
    }
}
