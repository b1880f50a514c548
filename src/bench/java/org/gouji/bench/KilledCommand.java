package org.gouji.bench;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code gouji run} in a Java machine of its own that stops at each commit and each rename, so that it can be killed just
 * there without a line of the program that knows of it.
 */
final class KilledCommand {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int FINDINGS = 1;

    /** Where something becomes true for others: method by class. */
    private static final Map<String, String> POINTS = Map.of(
            "org.hsqldb.jdbc.JDBCConnection", "commit",
            "org.postgresql.jdbc.PgConnection", "commit",
            "java.nio.file.Files", "move");

    private final Path job;
    private final Path place;
    private final List<String> settings;
    /** What the last run said. */
    private ByteArrayOutputStream said = new ByteArrayOutputStream();

    KilledCommand(Path job, Path place, List<String> settings) {
        this.job = job;
        this.place = place;
        this.settings = settings;
    }

    /** Runs undisturbed, and tells how many points there were. */
    int runToTheEnd() throws IOException, InterruptedException {
        return play(NEVER, Long.MAX_VALUE).points();
    }

    /** Whether it was killed at this point, before it had ended. */
    boolean killAtPoint(int point) throws IOException, InterruptedException {
        return play(point, Long.MAX_VALUE).isKilled();
    }

    boolean killAfter(long millis) throws IOException, InterruptedException {
        return play(NEVER, millis).isKilled();
    }

    private record Ending(int points, boolean isKilled) {}

    private Ending play(int atPoint, long atMillis) throws IOException, InterruptedException {
        VirtualMachine machine = launch();
        Process process = machine.process();
        long begun = System.nanoTime();
        int points = 0;
        boolean isKilled = false;
        try {
            for (ReferenceType type : machine.allClasses()) {
                stopIn(type);
            }
            POINTS.keySet().forEach(name -> {
                ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
                loaded.addClassFilter(name);
                loaded.enable();
            });
            machine.resume();
            boolean isThere = true;
            while (isThere) {
                EventSet events = machine.eventQueue().remove(50);
                if (!isKilled && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) >= atMillis) {
                    process.destroyForcibly();
                    isKilled = true;
                }
                if (events == null) {
                    continue;
                }
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent loaded) {
                        stopIn(loaded.referenceType());
                    } else if (event instanceof BreakpointEvent) {
                        points++;
                        if (points == atPoint) {
                            process.destroyForcibly();
                            isKilled = true;
                        }
                    } else if (event instanceof VMDisconnectEvent) {
                        isThere = false;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException gone) {
            isKilled |= atPoint != NEVER || atMillis != Long.MAX_VALUE;
        }
        int code = process.waitFor();
        if (!isKilled && code > FINDINGS) {
            throw new IllegalStateException("gouji run ended with " + code + ": "
                    + said.toString(StandardCharsets.UTF_8));
        }
        return new Ending(points, isKilled && code > FINDINGS);
    }

    private static void stopIn(ReferenceType type) {
        String method = POINTS.get(type.name());
        if (method == null) {
            return;
        }
        for (Method each : type.methodsByName(method)) {
            EventRequest stop = type.virtualMachine().eventRequestManager().createBreakpointRequest(each.location());
            stop.setSuspendPolicy(EventRequest.SUSPEND_ALL);
            stop.enable();
        }
    }

    private VirtualMachine launch() throws IOException {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        String set = settings.stream().map(each -> " --set " + each).collect(Collectors.joining());
        Objects.requireNonNull(arguments.get("options")).setValue("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -Dfile.encoding=UTF-8 -cp "
                + System.getProperty("java.class.path"));
        Objects.requireNonNull(arguments.get("main")).setValue("org.gouji.Application run " + job + " --set output=" + place.resolve("output") + set);
        try {
            VirtualMachine machine = connector.launch(arguments);
            // A program that nobody listens to would wait for ever once the pipe is full.
            said = new ByteArrayOutputStream();
            listen(machine.process().getInputStream(), said);
            listen(machine.process().getErrorStream(), said);
            return machine;
        } catch (IllegalConnectorArgumentsException | VMStartException e) {
            throw new IOException(e);
        }
    }

    private static void listen(InputStream from, OutputStream to) {
        Thread listener = new Thread(() -> {
            try {
                from.transferTo(to);
            } catch (IOException gone) {
                return; // it was killed
            }
        });
        listener.setDaemon(true);
        listener.start();
    }
}
