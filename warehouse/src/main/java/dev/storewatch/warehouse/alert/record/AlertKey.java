package dev.storewatch.warehouse.alert.record;

/** Which alert: a rule and what it is about. */
public record AlertKey(String ruleId, String subject) {

    public AlertKey {
        if (ruleId.isBlank() || ruleId.contains("|")) {
            throw new IllegalArgumentException("A rule's id is not empty and holds no |, but was '" + ruleId + "'");
        }
    }

    /** Names one change of the alert for ever. */
    public String change(long number) {
        return ruleId + "|" + subject + "|" + number;
    }
}
