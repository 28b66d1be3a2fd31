package dev.storewatch.warehouse.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets the calling thread, and every thread it starts, read no file outside given folders (Linux Landlock).
 *
 * <p>TRICKY: the library runs as ClickHouse's local tool, whose scalar function {@code file('…')} asks for no grant and reads whatever the
 * process may read. No setting closes that, so the system must.
 */
final class FileJail {

    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final long READ_FILE = 1L << 2;
    /** TRICKY: moving files between folders is forbidden in any jail unless asked for and allowed; the engine does it all day. */
    private static final long MOVE_BETWEEN_FOLDERS = 1L << 13;

    private static final long TELL_VERSION = 1;
    private static final long FIRST_VERSION_THAT_ALLOWS_MOVES = 2;
    private static final long PATH_BENEATH = 1;
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int ONLY_A_PATH = 0x200000;

    private final Linker linker = Linker.nativeLinker();

    /**
     * Closes the jail.
     *
     * @param readable files and folders that stay readable
     * @param own the folder in which files may also be moved about
     * @return whether the system can: it must be Linux 5.19 or newer with Landlock on
     */
    boolean enter(List<Path> readable, Path own) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            if (systemCall(CREATE_RULESET, MemorySegment.NULL, 0L, TELL_VERSION) < FIRST_VERSION_THAT_ALLOWS_MOVES) {
                return false;
            }
            MemorySegment handled = arena.allocateFrom(JAVA_LONG, READ_FILE | MOVE_BETWEEN_FOLDERS);
            long ruleset = systemCall(CREATE_RULESET, handled, JAVA_LONG.byteSize(), 0L);
            allow(arena, ruleset, own, READ_FILE | MOVE_BETWEEN_FOLDERS);
            for (Path path : readable) {
                if (Files.exists(path)) {
                    allow(arena, ruleset, path, READ_FILE);
                }
            }
            int set = (int) call(
                    "prctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                    1,
                    NO_NEW_PRIVILEGES,
                    1L,
                    0L,
                    0L,
                    0L);
            if (set != 0 || systemCall(RESTRICT_SELF, ruleset, 0L) != 0) {
                throw new EngineException("The system refused to confine the engine's reading of files (Landlock)");
            }
            return true;
        }
    }

    private void allow(Arena arena, long ruleset, Path path, long rights) {
        int opened = (int) call(
                "open",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                2,
                arena.allocateFrom(path.toString()),
                ONLY_A_PATH);
        MemorySegment rule = arena.allocate(JAVA_LONG.byteSize() + JAVA_INT.byteSize());
        rule.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, rights);
        rule.set(ValueLayout.JAVA_INT_UNALIGNED, JAVA_LONG.byteSize(), opened);
        long added = opened < 0 ? -1 : systemCall(ADD_RULE, ruleset, PATH_BENEATH, rule, 0L);
        if (added != 0) {
            throw new EngineException("The system refused to let the engine read " + path + " (Landlock)");
        }
    }

    private long systemCall(long number, Object... arguments) {
        List<MemoryLayout> layouts = new ArrayList<>(List.of(JAVA_LONG));
        List<Object> values = new ArrayList<>(List.of(number));
        for (Object argument : arguments) {
            layouts.add(argument instanceof MemorySegment ? ADDRESS : JAVA_LONG);
            values.add(argument);
        }
        return (long) call(
                "syscall", FunctionDescriptor.of(JAVA_LONG, layouts.toArray(MemoryLayout[]::new)), 1, values.toArray());
    }

    private Object call(String name, FunctionDescriptor descriptor, int fixedArguments, Object... arguments) {
        try {
            return linker.downcallHandle(
                            linker.defaultLookup().findOrThrow(name),
                            descriptor,
                            Linker.Option.firstVariadicArg(fixedArguments))
                    .invokeWithArguments(arguments);
        } catch (Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new EngineException("The native function " + name + " failed: " + failure, failure);
        }
    }
}
