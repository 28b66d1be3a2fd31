package dev.storewatch.warehouse.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A buyer's wait, or an agent's part of it, that was too long.
 *
 * @param day local date of its start
 * @param seconds so far, while it is not answered
 * @param note the latest word on it
 */
public record LongWait(
        String storeId,
        String agentId,
        String conversationId,
        Instant startedAt,
        LocalDate day,
        BigDecimal seconds,
        boolean isAnswered,
        Optional<WaitNote> note) {

    public boolean isExcused() {
        return note.filter(said -> said.kind() == WaitNote.Kind.EXCUSED).isPresent();
    }
}
