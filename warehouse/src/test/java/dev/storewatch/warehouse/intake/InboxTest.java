package dev.storewatch.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.warehouse.Home;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final List<EventFile> FILES =
            List.of(new EventFile("/in/orders.ndjson", 10, 1_700_000_000_000L, "orders"));

    @TempDir
    private Path home;

    @Test
    void anUnfinishedRequestForTheSameFilesIsTakenUpAgain() {
        Inbox inbox = new Inbox(new Home(home));
        IntakeRequest first = inbox.request("/in", FILES);
        assertThat(new Inbox(new Home(home)).request("/in", FILES)).isEqualTo(first);
        assertThat(inbox.unfinished()).containsExactly(first);
    }

    @Test
    void aChangedFileMakesANewRequest() {
        Inbox inbox = new Inbox(new Home(home));
        IntakeRequest first = inbox.request("/in", FILES);
        IntakeRequest second =
                inbox.request("/in", List.of(new EventFile("/in/orders.ndjson", 11, 1_700_000_000_000L, "orders")));
        assertThat(second.intakeId()).isNotEqualTo(first.intakeId());
    }

    @Test
    void aFinishedRequestIsGone() {
        Inbox inbox = new Inbox(new Home(home));
        IntakeRequest first = inbox.request("/in", FILES);
        inbox.remove(first);
        assertThat(inbox.unfinished()).isEmpty();
        assertThat(inbox.request("/in", FILES).intakeId()).isNotEqualTo(first.intakeId());
    }
}
