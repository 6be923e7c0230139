package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Virtuoso 7. Both stores are one: it has but one set of graphs. */
final class VirtuosoEngine implements PeerEngine {

    private static final String CONFIGURATION = """
            [Database]
            DatabaseFile = virtuoso.db
            ErrorLogFile = virtuoso.log
            LockFile = virtuoso.lck
            TransactionFile = virtuoso.trx
            xa_persistent_file = virtuoso.pxa
            FileExtend = 200
            [TempDatabase]
            DatabaseFile = virtuoso-temp.db
            TransactionFile = virtuoso-temp.trx
            [Parameters]
            ServerPort = 127.0.0.1:%1$d
            DisableUnixSocket = 1
            DirsAllowed = %3$s
            NumberOfBuffers = 85000
            MaxDirtyBuffers = 65000
            ThreadsPerQuery = 2
            CheckpointInterval = 60
            [HTTPServer]
            ServerPort = 127.0.0.1:%2$d
            ServerThreads = 10
            MaxClientConnections = 10
            [SPARQL]
            ResultSetMaxRows = 1000000
            MaxQueryCostEstimationTime = 100000
            """;

    /** Lets anybody on this machine write, who is nobody but the bench. */
    private static final String GRANTS =
            "GRANT SPARQL_UPDATE TO \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);";

    private final EngineProcess process;
    private final Path console;
    private final int port;
    private final String url;

    private VirtuosoEngine(EngineProcess process, Path console, int port, String url) {
        this.process = process;
        this.console = console;
        this.port = port;
        this.url = url;
    }

    /**
     * Starts it.
     *
     * @param program {@code virtuoso-t}; {@code isql-vt} has to lie beside it
     */
    static VirtuosoEngine start(Path program, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Calls.freePort();
        int web = Calls.freePort();
        Files.writeString(folder.resolve("v.ini"), CONFIGURATION.formatted(port, web, folder.resolveSibling("files")));
        String url = "http://127.0.0.1:" + web;
        List<String> command = List.of(program.toAbsolutePath().toString(), "-f", "-c", "v.ini");
        EngineProcess process =
                EngineProcess.start(folder, command, URI.create(url + "/sparql?query=ASK%7B%3Fs%20a%20%3Ft%7D"));
        VirtuosoEngine engine = new VirtuosoEngine(process, program.resolveSibling("isql-vt"), port, url);
        engine.execute(GRANTS);
        return engine;
    }

    private void execute(String commands) throws IOException, InterruptedException {
        Path log = folder().resolve("isql.log");
        Process client = new ProcessBuilder(
                        console.toAbsolutePath().toString(), String.valueOf(port), "dba", "dba", "exec=" + commands)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!client.waitFor(1, TimeUnit.HOURS) || client.exitValue() != 0) {
            client.destroyForcibly();
            throw new IOException("isql-vt failed, see " + log);
        }
    }

    @Override
    public EngineProcess process() {
        return process;
    }

    @Override
    public String name() {
        return "Virtuoso";
    }

    @Override
    public URI queries(Store store) {
        return URI.create(url + "/sparql");
    }

    @Override
    public void load(MadeData data, MadeFiles files) throws IOException, InterruptedException {
        String from = files.folder().toString();
        execute("ld_dir ('" + from + "', '*.nq', 'urn:none'); rdf_loader_run (); checkpoint;");
    }

    @Override
    public URI graph(String name) {
        return URI.create(url + "/sparql-graph-crud?graph=" + Calls.encoded(name));
    }

    @Override
    public double restart() throws IOException, InterruptedException {
        execute("checkpoint;");
        return process.restart();
    }
}
