package org.cancerimaging.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, on a free port of the loopback interface, with its output in a file. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ready at http://localhost:(\\d+)");
    private static final Pattern KEY = Pattern.compile("cic_[A-Za-z0-9_-]+");
    private static final Duration START = Duration.ofMinutes(2);

    /** Options of the virtual machine that the launcher adds: see there. */
    public static final List<String> MANNERS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+ExplicitGCInvokesConcurrent",
            "-XX:ThreadPriorityPolicy=1",
            "-XX:JavaPriority1_To_OSPriority=15",
            "-XX:-PrintWarnings");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Process process;
    private final ClassArchive classes;
    private final Path log;
    private final int port;

    private ServerProcess(Process process, ClassArchive classes, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.classes = classes;
        this.log = log;
        this.port = Integer.parseInt(waitFor(READY, 1));
    }

    /**
     * Starts a command that serves, and waits until it says that it is ready.
     *
     * @param jar the packaged jar
     * @param log file for everything it says; appended to
     * @param arguments the command and its options
     * @throws IOException when the process cannot be started
     * @throws IllegalStateException when it ends early or is not ready in two minutes
     */
    public static ServerProcess start(Path jar, Path log, String... arguments)
            throws IOException, InterruptedException {
        ClassArchive classes = ClassArchive.of(jar);
        return new ServerProcess(launch(jar, shortLived(jar, classes), log, arguments), classes, log);
    }

    /**
     * The same for a server that lives longer, or has more to do, and starts as its users start it.
     *
     * @param options of the virtual machine
     */
    public static ServerProcess start(Path jar, List<String> options, Path log, String... arguments)
            throws IOException, InterruptedException {
        ClassArchive classes = ClassArchive.of(jar);
        List<String> all = new ArrayList<>(classes.options(jar));
        all.addAll(MANNERS);
        all.addAll(options);
        return new ServerProcess(launch(jar, all, log, arguments), classes, log);
    }

    /** Runs one command of the jar to its end, three minutes at most, and answers its exit code. */
    public static int run(Path jar, Path log, String... arguments) throws IOException, InterruptedException {
        ClassArchive classes = ClassArchive.of(jar);
        Process process = launch(jar, shortLived(jar, classes), log, arguments);
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the command did not end in three minutes");
        }
        classes.share();
        return process.exitValue();
    }

    /** Living for seconds, the optimising compiler takes more than it gives. */
    private static List<String> shortLived(Path jar, ClassArchive classes) throws IOException {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        options.addAll(classes.options(jar));
        return options;
    }

    private static Process launch(Path jar, List<String> options, Path log, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** The administrator's key, printed at the first start. */
    public String adminKey() throws IOException, InterruptedException {
        return waitFor(KEY, 0);
    }

    /** Everything the process said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Where the server answers, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Kills the process when so many milliseconds have passed. */
    void killAfter(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        kill();
    }

    /** Reads a resource; header names and values in turn. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    /** Sends a body with a method; header names and values in turn. */
    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private String waitFor(Pattern pattern, int group) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher found = pattern.matcher(log());
            if (found.find()) {
                return found.group(group);
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the process ended early, see " + log);
            }
        }
        kill();
        throw new IllegalStateException("not ready in two minutes, see " + log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
        classes.share();
    }
}
