package dev.storewatch.warehouse.engine;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that uses the engine of a home: says so, and stays until its input ends. */
final class EngineUserMain {

    private EngineUserMain() {}

    public static void main(String[] arguments) throws IOException {
        try (Engine engine = EngineForTests.use(Path.of(arguments[0]))) {
            System.out.println("using " + engine.url());
            while (System.in.read() >= 0) {
                // Waits for the end of the input.
            }
        }
    }
}
