package dev.storewatch.warehouse.audit;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param account who; for a failed login the name that was tried
 * @param address where the request came from; empty: the command line
 * @param subject a store, an account, a table, a query's id
 * @param before JSON of what stood before a change of settings, else empty
 * @param after JSON of what stands since; for other actions what there is to say
 */
public record AuditEvent(
        Instant happenedAt,
        String account,
        String address,
        AuditAction action,
        String subject,
        String before,
        String after) {

    private static final int LONGEST_NAME = 64;

    public AuditEvent {
        // A name that was tried is anybody's text.
        account = account.length() > LONGEST_NAME ? account.substring(0, LONGEST_NAME) : account;
    }

    /** Who did something, and from where. */
    public record Actor(String account, String address) {}

    /** An action with nothing before and after. */
    public static AuditEvent of(Instant at, Actor actor, AuditAction action, String subject, String words) {
        return new AuditEvent(at, actor.account(), actor.address(), action, subject, "", words);
    }
}
