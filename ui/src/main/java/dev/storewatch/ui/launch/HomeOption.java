package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.engine.EngineSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The home directory, which every command can be told. */
final class HomeOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is written (default: STOREWATCH_HOME, else var beside the launcher).")
    private @Nullable String directory;

    /** As if the option named this directory. */
    static HomeOption at(Path directory) {
        HomeOption option = new HomeOption();
        option.directory = directory.toString();
        return option;
    }

    /** The environment with the option laid over it. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (directory != null) {
            environment.put("STOREWATCH_HOME", directory);
        }
        return environment;
    }

    EngineSettings settings() {
        try {
            return EngineSettings.fromEnvironment(environment());
        } catch (IllegalArgumentException badSetting) {
            throw new LaunchException(Objects.toString(badSetting.getMessage()), badSetting);
        }
    }
}
