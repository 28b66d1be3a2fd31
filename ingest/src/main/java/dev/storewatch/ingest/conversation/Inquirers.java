package dev.storewatch.ingest.conversation;

import dev.storewatch.ingest.conversation.ConversationHistory.Opening;
import dev.storewatch.ingest.track.BuyerNews;
import dev.storewatch.ingest.track.BuyerTalk;
import dev.storewatch.ingest.track.LocalDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a conversation holds for inquiries, buyer by buyer: messages may name buyers of their own, replies go to the conversation's. */
final class Inquirers {
    private Inquirers() {}

    static List<BuyerNews> news(ConversationHistory conversation, LocalDays days) {
        if (isAfterSale(conversation.opened)) {
            return List.of();
        }
        String buyer = buyer(conversation);
        List<BuyerNews> news = new ArrayList<>(1);
        int replies = replies(conversation);
        if (buyer != null && replies > 0) {
            hear(conversation, replies, talk(news, buyer));
        }
        for (ChatMoment moment : conversation.moments) {
            String asking = moment.buyerKey == null ? buyer : moment.buyerKey;
            if (moment.rank == ChatMoment.ASKED && asking != null) {
                ask(talk(news, asking), moment.at, days);
            }
        }
        return news;
    }

    /** The buyer the conversation was opened with, else of its earliest message that names one. */
    static @Nullable String buyer(ConversationHistory conversation) {
        if (conversation.opened != null && conversation.opened.buyerKey != null) {
            return conversation.opened.buyerKey;
        }
        for (ChatMoment moment : conversation.moments) {
            if (moment.buyerKey != null) {
                return moment.buyerKey;
            }
        }
        return null;
    }

    private static boolean isAfterSale(@Nullable Opening opened) {
        return opened != null && ("MID".equals(opened.phase) || "POST".equals(opened.phase));
    }

    private static BuyerTalk talk(List<BuyerNews> news, String buyer) {
        for (BuyerNews said : news) {
            if (said.buyerKey.equals(buyer) && said.talk != null) {
                return said.talk;
            }
        }
        BuyerNews said = new BuyerNews();
        BuyerTalk talk = new BuyerTalk();
        said.buyerKey = buyer;
        said.talk = talk;
        news.add(said);
        return talk;
    }

    private static void ask(BuyerTalk talk, long at, LocalDays days) {
        int known = talk.askedAt.length;
        if (known == 0 || days.of(talk.askedAt[known - 1]) != days.of(at)) {
            talk.askedAt = Arrays.copyOf(talk.askedAt, known + 1);
            talk.askedAt[known] = at;
        }
    }

    private static int replies(ConversationHistory conversation) {
        int replies = 0;
        for (ChatMoment moment : conversation.moments) {
            replies += moment.rank == ChatMoment.REPLIED ? 1 : 0;
        }
        return replies;
    }

    private static void hear(ConversationHistory conversation, int replies, BuyerTalk talk) {
        talk.repliedAt = new long[replies];
        talk.repliedBy = new String[replies];
        talk.replyIds = new String[replies];
        int i = 0;
        for (ChatMoment moment : conversation.moments) {
            if (moment.rank == ChatMoment.REPLIED) {
                talk.repliedAt[i] = moment.at;
                talk.repliedBy[i] = moment.agentId == null ? "" : moment.agentId;
                talk.replyIds[i++] = moment.id;
            }
        }
    }
}
