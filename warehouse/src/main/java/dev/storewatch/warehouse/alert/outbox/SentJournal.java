package dev.storewatch.warehouse.alert.outbox;

/**
 * What the products took and the store may not know yet: written down at once and read at the next start, so that a process that is killed between
 * a product's answer and its record does not send the message again. The store alone is enough to lose nothing.
 */
public interface SentJournal {

    /** Remembers nothing. */
    SentJournal NONE = new SentJournal() {
        @Override
        public void add(Message sent) {
            // Nobody will ask.
        }

        @Override
        public boolean holds(Message message) {
            return false;
        }

        @Override
        public void clear() {
            // Nothing is there.
        }
    };

    /** A product took this version of a message. */
    void add(Message sent);

    boolean holds(Message message);

    /** What stood there is in the store now. */
    void clear();
}
