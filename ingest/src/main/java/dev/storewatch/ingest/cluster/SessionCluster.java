package dev.storewatch.ingest.cluster;

import dev.storewatch.ingest.trouble.Troubles;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The session cluster at an address: what to tell Flink to run a job there, and an end to jobs whose process died before them. */
public record SessionCluster(ClusterAddress address, Troubles troubles) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCluster.class);
    private static final String JOB = "storewatch ";
    /** Name of this part of the job where it tells that it is held up. */
    private static final String PART = "flink";

    private static final long PAUSE_MILLIS = 500;

    /** The job's name on the cluster: it says whose state it goes on with. */
    public static String jobName(String lineage) {
        return JOB + lineage;
    }

    /** Adds to the settings of a job that it runs there, with {@code jars} beside Flink's own. */
    public void target(Configuration settings, Collection<String> jars) {
        settings.set(DeploymentOptions.TARGET, "remote");
        settings.set(DeploymentOptions.ATTACHED, false);
        settings.set(RestOptions.ADDRESS, address.host());
        settings.set(RestOptions.PORT, address.port());
        settings.set(PipelineOptions.JARS, List.copyOf(jars));
    }

    /**
     * Ends what runs there of these lineages and waits for the end: a process that was killed leaves its job running, and two must not add to one state. Waits for the
     * cluster as long as it is away.
     */
    public void endJobs(Set<String> lineages) throws InterruptedException {
        Set<String> names = lineages.stream().map(SessionCluster::jobName).collect(Collectors.toSet());
        while (true) {
            try (RestClusterClient<StandaloneClusterId> client =
                    new RestClusterClient<>(connection(), StandaloneClusterId.getInstance())) {
                boolean none = endAll(client, names);
                troubles.over(PART);
                if (none) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception away) {
                troubles.tell(PART, "the session cluster at " + address + " does not answer: " + away);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** Whether there was nothing left to end. */
    private static boolean endAll(RestClusterClient<StandaloneClusterId> client, Set<String> names)
            throws IOException, InterruptedException {
        try {
            boolean none = true;
            for (JobStatusMessage job : client.listJobs().get()) {
                if (names.contains(job.getJobName()) && !job.getJobState().isGloballyTerminalState()) {
                    none = false;
                    if (job.getJobState() != JobStatus.CANCELLING) {
                        LOG.warn(
                                "A job of an earlier process still runs on the cluster, ending it: {}", job.getJobId());
                        client.cancel(job.getJobId()).get();
                    }
                }
            }
            return none;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private Configuration connection() {
        Configuration settings = new Configuration();
        target(settings, List.of());
        return settings;
    }
}
