package dev.storewatch.ui.workbench;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.storewatch.ui.text.Words;
import dev.storewatch.warehouse.audit.AuditAction;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.workbench.AnalystSql;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Takes the whole answer of the last run out as a file: the statement is run again, and written down again. */
class AnswerDownloads extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Actor actor;
    private final transient Words words;

    AnswerDownloads(Desk desk, Actor actor, Words words) {
        this.desk = desk;
        this.actor = actor;
        this.words = words;
        addClassName("downloads");
        setVisible(false);
    }

    /** Writes a statement's answer in a form. */
    private interface Form {
        void write(String run, String statement, OutputStream out) throws IOException;
    }

    void offer(String statement) {
        removeAll();
        add(
                new Span(words.say("sql.export")),
                link("csv", statement, (run, text, out) -> SheetExport.csv(desk.sql(), run, text, out)),
                link("xlsx", statement, (run, text, out) -> SheetExport.xlsx(desk.sql(), run, text, out)),
                link("parquet", statement, (run, text, out) -> desk.sql().export(run, text, "Parquet", out)));
        setVisible(true);
    }

    void forget() {
        removeAll();
        setVisible(false);
    }

    private Anchor link(String form, String statement, Form writing) {
        String file = "storewatch." + form;
        DownloadHandler handler = download -> {
            String run = AnalystSql.newRun();
            desk.writeDown(actor, AuditAction.EXPORT, run, statement);
            download.setFileName(file);
            download.setContentType("application/octet-stream");
            writing.write(run, statement, download.getOutputStream());
        };
        Anchor anchor = new Anchor(handler, form.equals("parquet") ? "Parquet" : form.toUpperCase(Locale.ROOT));
        anchor.getElement().setAttribute("download", file).setAttribute("router-ignore", true);
        return anchor;
    }
}
