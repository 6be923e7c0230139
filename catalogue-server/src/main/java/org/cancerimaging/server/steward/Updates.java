package org.cancerimaging.server.steward;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.rdf.AskedUpdate;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.DescriptionGate.Edit;
import org.cancerimaging.server.store.DescriptionGate.Origin;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.sparql.GraphChoice;
import org.cancerimaging.sparql.GuardedUpdate;
import org.cancerimaging.sparql.QueryRefusal;
import org.cancerimaging.sparql.UpdateRefusal;

/** Works updates out over copies of the graphs that they change, and hands the changed ones over. */
@Singleton
final class Updates {

    private final Catalogue catalogue;
    private final Scope scope;
    private final GraphBodies bodies;
    private final Writes writes;
    private final StewardLimits limits;
    private final Semaphore free;

    Updates(Catalogue catalogue, Scope scope, GraphBodies bodies, Writes writes, StewardLimits limits) {
        this.catalogue = catalogue;
        this.scope = scope;
        this.bodies = bodies;
        this.writes = writes;
        this.limits = limits;
        this.free = new Semaphore(limits.atOnce());
    }

    /**
     * A graph that an update changes.
     *
     * @param target where it goes
     * @param before as it is, empty for a new one
     * @param after as it would be
     */
    record Changed(Scope.Target target, Graph before, Graph after) {

        boolean isChanged() {
            return !triples(before).equals(triples(after));
        }

        private static Set<Triple> triples(Graph graph) {
            return graph.stream().collect(HashSet::new, Set::add, Set::addAll);
        }
    }

    /** Does the update: one revision per graph that it changes, all or none. */
    List<Revision> apply(Caller caller, AskedUpdate asked) {
        String hash = Hash.of(asked.text().getBytes(StandardCharsets.UTF_8));
        return guarded(() -> {
            GuardedUpdate update = parse(asked);
            return writes.edit(new Origin(scope.agent(caller), hash), () -> edits(changes(caller, update)));
        });
    }

    /** What the update would change, in order of graph; nothing is written. */
    List<Changed> preview(Caller caller, AskedUpdate asked) {
        return guarded(() -> changes(caller, parse(asked)));
    }

    private GuardedUpdate parse(AskedUpdate asked) {
        return GuardedUpdate.parse(asked.text(), limits.policy(), limits.maxStatements())
                .using(new GraphChoice(asked.using(), asked.usingNamed()));
    }

    private List<Changed> changes(Caller caller, GuardedUpdate update) {
        TreeMap<String, Scope.Target> targets = new TreeMap<>();
        // Before the data is read: a write in between then shows as a newer revision.
        update.targets().forEach(name -> targets.put(name.getURI(), scope.require(caller, name)));
        return catalogue.read(graphs -> {
            Map<Node, Graph> after = update.over(graphs);
            List<Changed> changed = new ArrayList<>();
            for (Scope.Target target : targets.values()) {
                Node name = target.name();
                changed.add(new Changed(
                        target, PublicGraphs.copy(graphs, name), after.getOrDefault(name, Graph.emptyGraph)));
            }
            return changed.stream().filter(Changed::isChanged).toList();
        });
    }

    private List<Edit> edits(List<Changed> changes) {
        return changes.stream().map(this::edit).toList();
    }

    private Edit edit(Changed change) {
        if (change.after().isEmpty()) {
            throw Refusal.nothingLeft();
        }
        Scope.Target target = change.target();
        return new Edit(target.name(), target.provider(), target.base(), bodies.copy(change.after(), target.name()));
    }

    private <T> T guarded(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw Refusal.busy();
        }
        try {
            return work.get();
        } catch (QueryRefusal refusal) {
            throw Refusal.http(refusal);
        } catch (UpdateRefusal refusal) {
            throw Refusal.http(refusal);
        } finally {
            free.release();
        }
    }
}
