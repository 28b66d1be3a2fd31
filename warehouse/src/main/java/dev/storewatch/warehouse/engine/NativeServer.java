package dev.storewatch.warehouse.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ClickHouse server inside this process, run by its native library until it is told to stop. */
final class NativeServer {

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup library;
    private final int readEnd;
    private final int writeEnd;

    NativeServer(Path libraryFile) {
        library = SymbolLookup.libraryLookup(libraryFile, Arena.global());
        MemorySegment ends = Arena.global().allocate(JAVA_INT, 2);
        if (systemInt("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS), ends) != 0) {
            throw new EngineException("The system gave no pipe; check the limit of open files (ulimit -n)");
        }
        readEnd = ends.getAtIndex(JAVA_INT, 0);
        writeEnd = ends.getAtIndex(JAVA_INT, 1);
        // TRICKY: before any other call, else the JVM's own null checks, which are signals, end the process.
        disableSignalHandlers();
    }

    /**
     * Serves until {@link #stop()}, then shuts down in order.
     *
     * @return what went wrong, if anything did
     */
    Optional<String> run(List<String> options) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addFirst("clickhouse");
        arguments.add("--query=" + serveUntilPipeCloses());
        MemorySegment argv = Arena.global().allocate(ADDRESS, arguments.size() + 1L);
        for (int i = 0; i < arguments.size(); i++) {
            argv.setAtIndex(ADDRESS, i, Arena.global().allocateFrom(arguments.get(i)));
        }
        MethodHandle run = function("chdb_query_cmdline", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
        MethodHandle error = function("chdb_result_error", FunctionDescriptor.of(ADDRESS, ADDRESS));
        try {
            MemorySegment result = (MemorySegment) run.invokeExact(arguments.size(), argv);
            MemorySegment text = (MemorySegment) error.invokeExact(result);
            return text.address() == 0
                    ? Optional.empty()
                    : Optional.of(text.reinterpret(Long.MAX_VALUE).getString(0)).filter(message -> !message.isEmpty());
        } catch (Throwable failure) {
            throw failed("chdb_query_cmdline", failure);
        }
    }

    /** Lets {@link #run} end; may be called from any thread, once. */
    void stop() {
        systemInt("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), writeEnd);
    }

    /** The middle statement waits, without work, for a line that never comes: it ends when the pipe's other end is closed. */
    private String serveUntilPipeCloses() {
        Path descriptors = Path.of("/proc/self/fd");
        Path pipe = (Files.exists(descriptors) ? descriptors : Path.of("/dev/fd")).resolve(Integer.toString(readEnd));
        return "SYSTEM START LISTEN HTTP; SYSTEM START LISTEN TCP;"
                + " SELECT count() FROM file('" + pipe + "', 'LineAsString', 'line String') FORMAT Null;"
                + " SYSTEM STOP LISTEN HTTP; SYSTEM STOP LISTEN TCP";
    }

    private void disableSignalHandlers() {
        MethodHandle enable = function("chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(JAVA_INT));
        try {
            enable.invokeExact(0);
        } catch (Throwable failure) {
            throw failed("chdb_set_signal_handlers_enabled", failure);
        }
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        return linker.downcallHandle(library.findOrThrow(name), descriptor);
    }

    private int systemInt(String name, FunctionDescriptor descriptor, Object argument) {
        try {
            return (int) linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor)
                    .invoke(argument);
        } catch (Throwable failure) {
            throw failed(name, failure);
        }
    }

    private static EngineException failed(String function, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return new EngineException("The native function " + function + " failed: " + failure, failure);
    }
}
