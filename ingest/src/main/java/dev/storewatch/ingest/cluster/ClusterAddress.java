package dev.storewatch.ingest.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the JobManager of a session cluster takes jobs: its REST address. */
public record ClusterAddress(String host, int port) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]+):(\\d{1,5})");

    /** From {@code host:port}. */
    public static ClusterAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
            throw new IllegalArgumentException(text + " is not the address of a JobManager such as jobmanager:8081");
        }
        return new ClusterAddress(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
