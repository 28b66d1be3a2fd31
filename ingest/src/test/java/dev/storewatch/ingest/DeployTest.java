package dev.storewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storewatch.ingest.cluster.ClusterAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The manifests under src/deploy: they can be read, and say of names, ports and settings what the code and each other know. */
class DeployTest {
    private static final Path DEPLOY = Path.of("src/deploy");
    /** Stands for what the manifests leave to whoever uses them. */
    private static final String OF_THE_SITE = "site.example:9092";

    private static final String HOME = "/var/storewatch";

    private final Map<String, Object> flink = map(documents("flink/config.yaml").getFirst());
    private final Map<String, Object> services =
            map(at(documents("compose.yaml").getFirst(), "services"));
    private final List<Object> kubernetes = documents("kubernetes/storewatch.yaml");

    @Test
    void whatComposeTellsTheJobIsKnownAndLeadsToItsJobManager() {
        Map<String, String> told = new HashMap<>();
        map(at(services, "ingest", "environment"))
                .forEach((name, value) -> told.put(name, text(value).startsWith("${") ? OF_THE_SITE : text(value)));
        assertThat(readBy(told).cluster()).contains(new ClusterAddress("jobmanager", (int) at(flink, "rest.port")));
        assertThat(services).containsKey(text(at(flink, "rest.address"))).containsKey("taskmanager");
        assertThat(list(at(services, "jobmanager", "expose")))
                .contains(text(at(flink, "rest.port")), text(at(flink, "jobmanager.rpc.port")));
    }

    @Test
    void allOfComposeShareTheHomeAndTheImage() {
        assertThat(services.values()).allSatisfy(service -> {
            assertThat(list(at(service, "volumes"))).contains("home:" + HOME);
            assertThat(at(service, "image")).isEqualTo(at(document("FlinkDeployment"), "spec", "image"));
        });
    }

    @Test
    void whatKubernetesTellsTheJobIsKnownAndLeadsToItsCluster() {
        Map<String, String> told = new HashMap<>();
        for (Object variable : list(at(container(), "env"))) {
            Map<String, Object> entry = map(variable);
            told.put(text(at(entry, "name")), entry.containsKey("value") ? text(at(entry, "value")) : OF_THE_SITE);
        }
        IngestConfig config = readBy(told);
        // The operator names the service so, and its port is Flink's own default.
        assertThat(config.cluster())
                .contains(new ClusterAddress(
                        at(document("FlinkDeployment"), "metadata", "name") + "-rest", (int) at(flink, "rest.port")));
        int slots = Integer.parseInt(
                text(at(document("FlinkDeployment"), "spec", "flinkConfiguration", "taskmanager.numberOfTaskSlots")));
        int machines = (int) at(document("FlinkDeployment"), "spec", "taskManager", "replicas");
        assertThat(config.parallelism()).isEqualTo(slots * machines);
    }

    @Test
    void theOperatorsClusterIsSetUpAsThatOfCompose() {
        map(at(document("FlinkDeployment"), "spec", "flinkConfiguration"))
                .forEach((name, value) ->
                        assertThat(text(at(flink, name))).as(name).isEqualTo(value));
    }

    @Test
    void allOfKubernetesShareTheHome() {
        Object claim = at(document("PersistentVolumeClaim"), "metadata", "name");
        Object pods = at(document("FlinkDeployment"), "spec", "podTemplate", "spec");
        for (Object pod : List.of(pods, at(document("Deployment"), "spec", "template", "spec"))) {
            assertThat(at(list(at(pod, "volumes")).getFirst(), "persistentVolumeClaim", "claimName"))
                    .isEqualTo(claim);
            assertThat(at(
                            list(at(list(at(pod, "containers")).getFirst(), "volumeMounts"))
                                    .getFirst(),
                            "mountPath"))
                    .isEqualTo(HOME);
        }
    }

    @Test
    void bothStartTheMainClassThatThereIs() {
        assertThat(list(at(services, "ingest", "entrypoint"))).endsWith(IngestJob.class.getName());
        assertThat(list(at(container(), "command"))).endsWith(IngestJob.class.getName());
    }

    /** The settings as the job reads them; fails if it does not ask for one of them. */
    private static IngestConfig readBy(Map<String, String> told) {
        Set<String> asked = new HashSet<>();
        Map<String, String> environment = new HashMap<>(told) {
            @Override
            public String getOrDefault(Object name, String otherwise) {
                asked.add(name.toString());
                return super.getOrDefault(name, otherwise);
            }
        };
        IngestConfig config = IngestConfig.from(environment, List.of());
        assertThat(asked).containsAll(told.keySet());
        assertThat(config.home()).isEqualTo(Path.of(HOME));
        return config;
    }

    private Object container() {
        return list(at(document("Deployment"), "spec", "template", "spec", "containers"))
                .getFirst();
    }

    private Object document(String kind) {
        return kubernetes.stream()
                .filter(document -> kind.equals(map(document).get("kind")))
                .findAny()
                .orElseThrow();
    }

    private static List<Object> documents(String name) {
        try {
            List<Object> documents = new ArrayList<>();
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(Files.readString(DEPLOY.resolve(name)))
                    .forEach(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object at(Object document, String... path) {
        Object found = document;
        for (String name : path) {
            assertThat(map(found)).containsKey(name);
            found = Objects.requireNonNull(map(found).get(name));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object node) {
        return (List<Object>) node;
    }

    private static String text(Object node) {
        return String.valueOf(node);
    }
}
