package dev.storewatch.ui.settings;

import dev.storewatch.ui.AppConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clients of the HTTP intake. The command {@code token} keeps them; what is seen and changed here is asked of it, so that they have one keeper. */
@Component
class Senders {
    private static final int PATIENCE_SECONDS = 20;

    /** A client as the command tells of it; streams and stores are names with commas between, or {@code all}. */
    record Sender(String name, String streams, String stores, String since) {}

    /** The command refused or failed; the message is what it said. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String said) {
            super(said);
        }
    }

    private final AppConfig config;

    Senders(AppConfig config) {
        this.config = config;
    }

    /** Whether they can be seen and changed from here. */
    boolean areAtHand() {
        return !config.tokenCommand().isEmpty();
    }

    /** By name. */
    List<Sender> all() {
        return ask(List.of("list")).lines().map(Senders::read).toList();
    }

    /** Makes a client and gives its token, which nothing tells again; no streams or stores: all of them. */
    String add(String name, List<String> streams, List<String> stores) {
        List<String> words = new ArrayList<>(List.of("add"));
        if (!streams.isEmpty()) {
            words.add("--streams=" + String.join(",", streams));
        }
        if (!stores.isEmpty()) {
            words.add("--stores=" + String.join(",", stores));
        }
        words.addAll(List.of("--", name));
        return ask(words).strip();
    }

    /** Takes a client's right to send. */
    void revoke(String name) {
        ask(List.of("revoke", "--", name));
    }

    private String ask(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(config.tokenCommand().stream(), words.stream()).toList());
        builder.environment().put("STOREWATCH_HOME", config.home().root().toString());
        try {
            Process process = builder.start();
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refused("no answer within " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new Refused(err.join().lines().findFirst().orElse("exit " + process.exitValue()));
            }
            return out.join();
        } catch (IOException notStarted) {
            throw new Refused(String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }

    private static String text(java.io.InputStream from) {
        try (from) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A line of the command's list: name, {@code streams: …}, {@code stores: …}, {@code since …}, with tabs between. */
    private static Sender read(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        return new Sender(cells.get(0), value(cells.get(1)), value(cells.get(2)), value(cells.get(3)));
    }

    private static String value(String cell) {
        return cell.substring(cell.indexOf(' ') + 1);
    }
}
