package dev.storewatch.ui.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page may load and run: nothing from any other host, and of scripts within the page only those the server put there, which carry a number
 * drawn for this one answer. TRICKY: Vaadin runs the server's expressions by {@code new Function}, which needs {@code unsafe-eval}.
 */
final class ContentPolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    /** For whatever is not a page of Vaadin's: no scripts within it at all. */
    static final String OF_FILES = policy("script-src 'self'");

    private static final String HEADER = "Content-Security-Policy";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static String policy(String scripts) {
        return "default-src 'self'; " + scripts
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " object-src 'none'; worker-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ContentPolicy::vouch);
    }

    private static void vouch(IndexHtmlResponse page) {
        byte[] drawn = new byte[NONCE_BYTES];
        RANDOM.nextBytes(drawn);
        String nonce = Base64.getEncoder().encodeToString(drawn);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, policy("script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'"));
    }
}
