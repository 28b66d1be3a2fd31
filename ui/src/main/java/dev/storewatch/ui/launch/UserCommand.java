package dev.storewatch.ui.launch;

import dev.storewatch.warehouse.Role;
import dev.storewatch.warehouse.account.Account;
import dev.storewatch.warehouse.account.AccountException;
import dev.storewatch.warehouse.account.AccountRole;
import dev.storewatch.warehouse.account.Accounts;
import dev.storewatch.warehouse.audit.AuditEvent.Actor;
import dev.storewatch.warehouse.audit.AuditLog;
import dev.storewatch.warehouse.query.VisibleStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of the dashboard, from the command line: for the first ones, and for whoever lost the last password. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description =
                "Add, list and change the accounts of the dashboard. A change ends the account's logins within seconds.")
final class UserCommand implements Runnable {
    private static final Actor COMMAND_LINE = new Actor("", "");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: add, list, passwd, disable or enable");
    }

    /** What a subcommand does with the accounts. */
    private interface Work {
        void on(Accounts accounts, AuditLog audit) throws IOException;
    }

    private static int work(HomeOption home, Work work) throws IOException {
        try (Session session = Session.open(home);
                Accounts accounts = new Accounts(session.engine().access(Role.APP), InstantSource.system());
                AuditLog audit = new AuditLog(session.engine().access(Role.APP), InstantSource.system())) {
            work.on(accounts, audit);
            return 0;
        } catch (AccountException refused) {
            throw new LaunchException(Objects.toString(refused.getMessage()), refused);
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Make an account and print its first password.")
    int add(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME", description = "Name to sign in with.") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "manager, analyst or admin.")
                    String role,
            @Option(
                            names = "--stores",
                            paramLabel = "ID,ID",
                            split = ",",
                            description = "The only stores the account sees (default: all).")
                    String @Nullable [] stores,
            @Option(names = "--password-stdin", description = "Read the password from standard input.") boolean given)
            throws IOException {
        AccountRole wanted = AccountRole.of(role.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "Not a role (manager, analyst or admin): " + role));
        VisibleStores visible = stores == null
                ? VisibleStores.ALL
                : VisibleStores.only(
                        Arrays.stream(stores).filter(id -> !id.isBlank()).toList());
        return work(home, (accounts, audit) -> {
            Account made = password(Account.of(name.toLowerCase(Locale.ROOT), wanted, visible), given);
            Account kept = accounts.add(made, "");
            audit.changed(COMMAND_LINE, "account " + kept.name(), "", kept.toString());
            System.out.println(kept);
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the accounts.")
    int list(@Mixin HomeOption home) throws IOException {
        return work(home, (accounts, _) -> accounts.all().values().forEach(System.out::println));
    }

    @Command(
            name = "passwd",
            mixinStandardHelpOptions = true,
            description = "Give an account another password and print it.")
    int passwd(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-stdin", description = "Read the password from standard input.") boolean given)
            throws IOException {
        return work(home, (accounts, audit) -> change(accounts, audit, name, account -> password(account, given)));
    }

    @Command(name = "disable", mixinStandardHelpOptions = true, description = "Keep an account from signing in.")
    int disable(@Mixin HomeOption home, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return work(home, (accounts, audit) -> change(accounts, audit, name, account -> account.withDisabled(true)));
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Let an account sign in again.")
    int enable(@Mixin HomeOption home, @Parameters(paramLabel = "NAME") String name) throws IOException {
        return work(home, (accounts, audit) -> change(accounts, audit, name, account -> account.withDisabled(false)));
    }

    private static void change(Accounts accounts, AuditLog audit, String name, UnaryOperator<Account> how) {
        Account before = accounts.find(name)
                .orElseThrow(() -> new LaunchException("There is no account " + name + "; see ./storewatch user list"));
        Account after = accounts.change(how.apply(before), "");
        audit.changed(COMMAND_LINE, "account " + name, before.toString(), after.toString());
        System.out.println(after);
    }

    private static Account password(Account account, boolean given) {
        if (given) {
            return account.withPassword(line());
        }
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        System.out.println("Password of " + account.name() + ": " + password);
        return account.withPassword(password);
    }

    private static String line() {
        List<String> lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .limit(1)
                .toList();
        if (lines.isEmpty()) {
            throw new LaunchException("No password on standard input");
        }
        return lines.getFirst();
    }
}
