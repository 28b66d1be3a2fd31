package dev.storewatch.ui.workbench;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import dev.storewatch.ui.shell.Address;
import dev.storewatch.ui.shell.PageBody;
import dev.storewatch.ui.text.NumberText;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.WarehouseException;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.workbench.AnalystSql;
import dev.storewatch.warehouse.workbench.Answer;
import dev.storewatch.warehouse.workbench.QueryRun;
import dev.storewatch.warehouse.workbench.QueryRun.Outcome;
import dev.storewatch.warehouse.workbench.SavedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workbench in one language: one run at a time, cancelled when the page is left. */
class WorkbenchBoard extends PageBody implements WorkbenchElement.Host {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchBoard.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int LONGEST_STATEMENT = 100_000;
    private static final int HISTORY = 50;

    private final transient Desk desk;
    private final transient Words words;
    private final transient Actor actor;
    private final transient Consumer<String> address;
    private final WorkbenchElement element = new WorkbenchElement(this);
    private final AnswerDownloads downloads;
    private transient Optional<String> running = Optional.empty();
    private String shown = "";

    /** {@code address} is told the id of the kept query shown, to stand in the page's address. */
    WorkbenchBoard(Desk desk, Words words, Actor actor, Consumer<String> address) {
        this.desk = desk;
        this.words = words;
        this.actor = actor;
        this.address = address;
        this.downloads = new AnswerDownloads(desk, actor, words);
        addClassName("workbench");
        add(element, downloads);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        element.say(Stream.of(
                        "run",
                        "cancel",
                        "keep",
                        "keepAs",
                        "tables",
                        "kept",
                        "history",
                        "find",
                        "nothingKept",
                        "nothingRun",
                        "running",
                        "table",
                        "chart",
                        "noChart",
                        "empty",
                        "editor",
                        "discard",
                        "null",
                        "limits")
                .collect(Collectors.toMap(Function.identity(), key -> words.say("sql." + key))));
        try {
            element.showSchema(desk.sql().schema());
            showShelf();
        } catch (WarehouseException failure) {
            element.refuse(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void show(Address address) {
        address.said(SqlView.QUERY).filter(id -> !id.equals(shown)).ifPresent(this::open);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
    }

    private void showShelf() {
        element.showShelf(
                desk.shelf().kept(actor.account()),
                desk.shelf().runs(actor.account(), HISTORY).stream()
                        .map(run -> new WorkbenchElement.Ran(
                                MOMENT.format(run.startedAt()),
                                run.statement(),
                                words.say(WorkbenchElement.outcome(run)),
                                seconds(run.elapsed())))
                        .toList());
    }

    @Override
    public void run(String statement) {
        if (running.isPresent() || statement.isBlank() || statement.length() > LONGEST_STATEMENT) {
            return;
        }
        String run = AnalystSql.newRun();
        try {
            desk.writeDown(actor, AuditAction.SQL, run, statement);
        } catch (WarehouseException unavailable) {
            element.refuse(words.say("sql.unavailable"));
            return;
        }
        running = Optional.of(run);
        element.showRunning();
        downloads.forget();
        UI ui = getUI().orElseThrow();
        Instant begun = desk.clock().instant();
        Thread.ofVirtual().start(() -> {
            Runnable told = answer(run, statement, begun);
            ui.accessLater(told::run, () -> {}).run();
        });
    }

    /** Runs on a thread of its own; gives back what is to happen on the page. */
    private Runnable answer(String run, String statement, Instant begun) {
        try {
            Answer answer = desk.sql().run(run, statement);
            remember(
                    run,
                    statement,
                    begun,
                    answer.cut() ? Outcome.CUT : Outcome.DONE,
                    answer.rows().size(),
                    "");
            return () -> {
                String key = answer.cut() ? "sql.cut" : "sql.done";
                element.show(
                        answer, words.say(key, NumberText.count(answer.rows().size()), seconds(answer.elapsed())));
                downloads.offer(statement);
                over();
            };
        } catch (WarehouseException refused) {
            String reason = String.valueOf(refused.getMessage());
            boolean cancelled = reason.contains("QUERY_WAS_CANCELLED");
            remember(run, statement, begun, cancelled ? Outcome.CANCELLED : Outcome.REFUSED, 0, reason);
            return () -> {
                element.refuse(cancelled ? words.say("sql.cancelled") : reason);
                over();
            };
        }
    }

    private void remember(String run, String statement, Instant begun, Outcome outcome, long rows, String message) {
        Duration took = Duration.between(begun, desk.clock().instant());
        try {
            desk.shelf().remember(new QueryRun(actor.account(), begun, run, statement, outcome, rows, took, message));
        } catch (WarehouseException unavailable) {
            LOG.warn("A run is missing from the history of {}: {}", actor.account(), unavailable.getMessage());
        }
    }

    private void over() {
        running = Optional.empty();
        try {
            showShelf();
        } catch (WarehouseException unavailable) {
            LOG.warn("The shelf of {} cannot be read: {}", actor.account(), unavailable.getMessage());
        }
    }

    @Override
    public void cancel() {
        running.ifPresent(run -> {
            try {
                desk.sql().cancel(run);
            } catch (WarehouseException unavailable) {
                LOG.warn("A run could not be cancelled: {}", unavailable.getMessage());
            }
        });
    }

    @Override
    public void keep(String title, String statement) {
        if (title.isBlank() || title.length() > 120 || statement.isBlank() || statement.length() > LONGEST_STATEMENT) {
            return;
        }
        SavedQuery kept = desk.shelf().keep(actor.account(), title, statement);
        shown = kept.id();
        address.accept(kept.id());
        showShelf();
    }

    @Override
    public void open(String id) {
        desk.shelf().find(actor.account(), id).ifPresent(query -> {
            shown = id;
            element.write(query.statement(), query.title());
            address.accept(id);
        });
    }

    @Override
    public void remove(String id) {
        desk.shelf().find(actor.account(), id).ifPresent(desk.shelf()::delete);
        shown = "";
        address.accept("");
        showShelf();
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
    }
}
