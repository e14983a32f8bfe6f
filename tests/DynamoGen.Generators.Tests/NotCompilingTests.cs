using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DynamoGen.Generators.Tests;

/// <summary>What the typed language rules out: each line must not compile, and the error is the one that a user sees.</summary>
public sealed class NotCompilingTests
{
    private const string Model = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using DynamoGen;
        namespace Shop;

        [DynamoTable("Bookmarks")]
        [Gsi("ByUser", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
        [Gsi("ByTopic", PartitionKeyTemplate = "TOPIC#{Topic}#{Language}")]
        [Gsi("ByLanguage", PartitionKey = nameof(Language), Projection = IndexProjection.Include, Include = [nameof(Title)])]
        [Gsi("ByPlace", PartitionKeys = [nameof(UserId), nameof(Language)], SortKeys = [nameof(Visits), nameof(Title)])]
        [Gsi("ByMood", PartitionKey = nameof(Mood), Projection = IndexProjection.KeysOnly)]
        public sealed partial record Bookmark
        {
            [PartitionKey] public required string Id { get; init; }
            public required string UserId { get; init; }
            public required string Topic { get; init; }
            public required string Language { get; init; }
            public string? Title { get; init; }
            public int Visits { get; init; }
            public bool IsArchived { get; init; }
            public Mood Mood { get; init; }
            public Uri? Url { get; init; }
            public HashSet<string> Tags { get; init; } = [];
            public List<string> History { get; init; } = [];
            public Dictionary<string, int> Counts { get; init; } = [];
            public Address? Home { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }

        [DynamoTable("Notes")]
        public sealed partial record Note
        {
            [PartitionKey] public required string UserId { get; init; }
            [SortKey] public required int Number { get; init; }
            public string? Text { get; init; }
            [Version] public long Version { get; init; }
            [UpdatedAt] public DateTimeOffset UpdatedAt { get; init; }
        }

        [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Label>("label")]
        public abstract partial record Widget([PartitionKey] string Id);
        public sealed record Label(string Id, string Text) : Widget(Id);

        public enum Mood { Good, Bad }
        public sealed record Address(string City);

        public static class Uses
        {
            public static async Task Run(IBookmarkRepository bookmarks, INoteRepository notes, IWidgetRepository widgets, Bookmark item)
            {
                await Task.Yield();
                {CODE}
            }
        }
        """;

    public static TheoryData<string, string> Lines => new()
    {
        { "await bookmarks.PutAsync(item, when: b => b.Nothing == 1);", "CS1061" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits == \"3\");", "CS0019" },
        { "await notes.UpdateAsync(new(\"u\", 1), u => u.Version.Set(1));", "CS1061" },
        { "await notes.UpdateAsync(new(\"u\", 1), u => u.UpdatedAt.Set(default));", "CS1061" },
        { "await notes.UpdateAsync(new(\"u\", 1), u => u.Text.Set(\"x\"), ifVersion: \"1\");", "CS1503" },
        { "await widgets.UpdateAsync(\"w\", u => u.Kind.Set(\"label\"));", "CS1061" },
        { "await widgets.PutAsync(item);", "CS1503" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits > null);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits > 2.5);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits);", "CS0029" },
        { "await bookmarks.PutAsync(item, when: b => b.Title);", "CS0029" },
        { "await bookmarks.PutAsync(item, when: b => b.Title + \"x\" == \"y\");", "CS0029" },
        { "await bookmarks.PutAsync(item, when: b => b.Title == b.Visits);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits.StartsWith(\"1\"));", "CS1929" },
        { "await bookmarks.PutAsync(item, when: b => b.Mood > Mood.Good);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Url < new Uri(\"https://x\"));", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.IsArchived > true);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Tags.Contains(3));", "CS1503" },
        { "await bookmarks.PutAsync(item, when: b => b.Tags == item.Tags);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.Home == item.Home);", "CS0019" },
        { "await bookmarks.PutAsync(item, when: b => b.History[\"x\"] == \"y\");", "CS1503" },
        { "await bookmarks.PutAsync(item, when: b => b.Counts[0] == 1);", "CS1503" },
        { "await bookmarks.PutAsync(item, when: b => true);", "CS0029" },
        { "await bookmarks.PutAsync(item, when: b => b.Visits == 1 ? b.Title == \"x\" : b.Title == \"y\");", "CS0619" },
        { "await bookmarks.PutAsync(item, when: b => { if (b.Visits == 1) return b.Title == \"x\"; return b.Title == \"y\"; });", "CS0619" },
        { "await bookmarks.PutAsync(item, when: b => { while (b.IsArchived) { } return b.Title == \"y\"; });", "CS0619" },
        { "bookmarks.QueryByUser(\"u\").Filter(b => b.UserId == \"u\");", "CS1061" },
        { "bookmarks.QueryByUser(\"u\").Filter(b => b.CreatedAt > DateTimeOffset.UnixEpoch);", "CS1061" },
        { "bookmarks.QueryByUser();", "CS7036" },
        { "bookmarks.QueryByUser(KeyRange.From(\"a\"));", "CS1503" },
        { "bookmarks.QueryByUser(\"u\", KeyRange.From(3));", "CS1503" },
        { "bookmarks.QueryByUser(\"u\", consistent: true);", "CS1739" },
        { "bookmarks.QueryByUser(\"u\").Where(b => b.Visits > 3);", "CS1061" },
        { "notes.Query(\"u\").Filter(n => n.Number > 3);", "CS1061" },
        { "bookmarks.QueryByPlace(\"u\");", "CS1501" },
        { "bookmarks.QueryByPlace(\"u\", \"en\", \"3\");", "CS1503" },
        { "bookmarks.QueryByPlace(\"u\", \"en\", KeyRange.From(3), KeyRange.From(\"a\"));", "CS1503" },
        { "bookmarks.QueryByPlace(\"u\", \"en\").Filter(b => b.Title == \"x\");", "CS1061" },
        { "await bookmarks.PutAsync((await bookmarks.QueryByLanguage(\"en\").ToListAsync())[0]);", "CS1503" },
        { "await bookmarks.CreateAsync((await bookmarks.QueryByMood(Mood.Good).ToListAsync())[0]);", "CS1503" },
        { "Bookmark whole = (await bookmarks.QueryByLanguage(\"en\").ToListAsync())[0];", "CS0029" },
        { "_ = (await bookmarks.QueryByLanguage(\"en\").ToListAsync())[0].Visits;", "CS1061" },
        { "bookmarks.QueryByLanguage(\"en\").Filter(b => b.Visits > 3);", "CS1061" },
        { "bookmarks.QueryByLanguage(\"en\").Filter(b => b.Language == \"en\");", "CS1061" },
        { "bookmarks.QueryByMood(Mood.Good).Filter(b => b.Title == \"x\");", "CS1061" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Id.Set(\"x\"));", "CS1061" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Topic.Set(\"x\"));", "CS1061" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Visits.Set(\"x\"));", "CS1503" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Title.Add(1));", "CS1061" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Tags.Add(1));", "CS1503" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Visits = 3);", "CS0200" },
        { "await bookmarks.UpdateAsync(\"b\", u => u.Visits.Set(u.Title));", "CS1503" },
        { "await bookmarks.UpdateAsync(\"b\", async u => { await Task.Yield(); u.Visits.Add(1); });", "CS4012" },
        { "BookmarkUpdate kept; await bookmarks.UpdateAsync(\"b\", u => kept = u);", "CS8175" },
        { "await notes.UpdateAsync(\"u\", n => n.Text.Set(\"x\"));", "CS1503" },
        { "await notes.GetAsync(\"u\");", "CS1503" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_mistake_does_not_compile(string line, string expected)
    {
        var run = Harness.Generator.RunUnchecked(TestOptions.Application, Model.Replace("{CODE}", line, StringComparison.Ordinal));

        var errors = run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(fault => fault.Severity == DiagnosticSeverity.Error).ToList();

        Assert.All(errors, error => Assert.True(IsInUses(error), $"An error elsewhere: {error}"));
        Assert.True(errors.Exists(error => error.Id == expected), $"Wanted {expected} of «{line}»; got: {string.Join("; ", errors)}");
    }

    [Fact]
    public void The_model_itself_compiles() =>
        Harness.Generator.RunUnchecked(TestOptions.Application, Model.Replace("{CODE}", """
            await bookmarks.PutAsync(item, when: b => b.Visits > 3 && !b.IsArchived || b.Title == null);
            foreach (var part in await bookmarks.QueryByLanguage("en").Filter(b => b.Title == "x" && b.Id != "y").ToListAsync())
                _ = await bookmarks.GetAsync(part.Key);
            """, StringComparison.Ordinal))
            .Output.RequireNoFaults("The model");

    private static bool IsInUses(Diagnostic error) =>
        error.Location.SourceTree is { } tree && error.Location.SourceSpan.Start > tree.ToString().IndexOf("class Uses", StringComparison.Ordinal) && tree.ToString().Contains("class Uses", StringComparison.Ordinal);
}
