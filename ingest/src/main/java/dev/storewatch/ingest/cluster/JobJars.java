package dev.storewatch.ingest.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.flink.connector.base.source.reader.SourceReaderBase;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The jars that a cluster of plain Flink lacks for the job: our own, and of the libraries those that Flink does not bring. */
public final class JobJars {
    /** One class of each. */
    private static final List<Class<?>> ONE_OF_EACH = List.of(
            JobJars.class,
            KafkaSource.class,
            KafkaConsumer.class,
            SourceReaderBase.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Jdk8Module.class,
            JavaTimeModule.class,
            Zstd.class);

    private JobJars() {}

    /** All of them; what a build left as a folder of classes is packed into a jar in {@code folder}. */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Class<?> one : ONE_OF_EACH) {
            Path place = place(one);
            jars.add(
                    Files.isDirectory(place)
                            ? pack(place, Files.createDirectories(folder).resolve("storewatch-job.jar"))
                            : place);
        }
        return jars.stream().distinct().toList();
    }

    private static Path place(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The jar of " + one.getName() + " has no path", e);
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return jar;
    }
}
