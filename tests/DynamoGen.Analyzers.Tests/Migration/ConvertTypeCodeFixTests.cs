using DynamoGen.CodeFixes;
using DynamoGen.Generators;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Migration;

public sealed class ConvertTypeCodeFixTests
{
    [Fact]
    public Task Annotations_of_type_and_members_are_converted() => VerifyAsync(
        """
        // The shop's orders.
        using Amazon.DynamoDBv2.DataModel;
        using System.Text;

        namespace Shop;

        /// <summary>An order.</summary>
        [DynamoDBTable("Orders")]
        public class [|Order|]
        {
            /// <summary>Who ordered.</summary>
            [DynamoDBHashKey("customer_id")]
            [DynamoDBGlobalSecondaryIndexRangeKey("ByStage", "ByShop")]
            public string Customer { get; set; }

            [DynamoDBRangeKey] public DateTime At { get; set; }

            [DynamoDBProperty("st")]
            [DynamoDBGlobalSecondaryIndexHashKey("ByStage")]
            public Stage Stage { get; set; }

            [DynamoDBGlobalSecondaryIndexHashKey("ByShop")]
            public string Shop { get; set; }

            [DynamoDBLocalSecondaryIndexRangeKey("ByTotal")]
            public decimal Total { get; set; }

            [DynamoDBProperty]
            public List<string> Tags { get; set; }

            // When it ends.
            [DynamoDBProperty(StoreAsEpochLong = true)]
            public DateTime? Ends { get; set; }

            public Stage? Former { get; set; }

            public Stage Next { get; set; }

            [DynamoDBVersion]
            public int? Version { get; set; }

            [Obsolete, DynamoDBIgnore]
            public string Shown { get; set; }

            public string Text => new StringBuilder(Customer).ToString();
        }

        public enum Stage { Open, Sent }
        """,
        """
        // The shop's orders.
        using System.Text;
        using DynamoGen;
        using DynamoGen.Mapping;

        namespace Shop;

        /// <summary>An order.</summary>
        [DynamoTable("Orders")]
        [Gsi("ByStage", PartitionKey = nameof(Stage), SortKey = nameof(Customer))]
        [Gsi("ByShop", PartitionKey = nameof(Shop), SortKey = nameof(Customer))]
        [Lsi("ByTotal", SortKey = nameof(Total))]
        public partial class Order
        {
            /// <summary>Who ordered.</summary>
            [PartitionKey, DynamoAttribute("customer_id")]
            public string Customer { get; set; }

            [SortKey, DynamoConverter<MillisecondsDateTimeConverter>] public DateTime At { get; set; }

            [DynamoAttribute("st", EnumAsNumber = true)]
            public Stage Stage { get; set; }

            public string Shop { get; set; }

            public decimal Total { get; set; }

            public List<string> Tags { get; set; }

            // When it ends.
            [DynamoConverter<EpochSecondsDateTimeConverter>]
            public DateTime? Ends { get; set; }

            [DynamoConverter<EnumAsMapConverter<Stage>>] public Stage? Former { get; set; }

            [DynamoAttribute(EnumAsNumber = true)] public Stage Next { get; set; }

            [Version]
            public int? Version { get; set; }

            [DynamoIgnore, Obsolete]
            public string Shown { get; set; }

            public string Text => new StringBuilder(Customer).ToString();
        }

        public enum Stage { Open, Sent }
        """);

    [Fact]
    public Task Several_types_and_nested_ones_are_converted_at_once() => VerifyAsync(
        """
        using System;
        using Amazon.DynamoDBv2.DataModel;

        public static class Model
        {
            [DynamoDBTable("Notes", true)]
            internal sealed class [|Note|]
            {
                [DynamoDBHashKey] public Guid Id { get; set; }
            }
        }

        [DynamoDBTable("Marks")] public class [|Mark|] { [DynamoDBHashKey(AttributeName = "id")] public int Id { get; set; } }
        """,
        """
        using System;
        using DynamoGen;

        public static partial class Model
        {
            [DynamoTable("Notes", AttributeNaming = AttributeNaming.CamelCase)]
            internal sealed partial class Note
            {
                [PartitionKey] public Guid Id { get; set; }
            }
        }

        [DynamoTable("Marks")] public partial class Mark { [PartitionKey, DynamoAttribute("id")] public int Id { get; set; } }
        """);

    [Fact]
    public Task What_the_file_uses_besides_stays() => VerifyAsync(
        """
        using Amazon.DynamoDBv2.DataModel;
        using DynamoGen;

        namespace Shop
        {
            [DynamoDBTable("Notes")]
            public class [|Note|]
            {
                [DynamoDBHashKey]
                public string Id { get; set; }
            }

            public class Notes(IDynamoDBContext context)
            {
                public Task<Note> ReadAsync(string id) => context.LoadAsync<Note>(id);
            }
        }
        """,
        """
        using Amazon.DynamoDBv2.DataModel;
        using DynamoGen;

        namespace Shop
        {
            [DynamoTable("Notes")]
            public partial class Note
            {
                [PartitionKey]
                public string Id { get; set; }
            }

            public class Notes(IDynamoDBContext context)
            {
                public Task<Note> ReadAsync(string id) => context.LoadAsync<Note>(id);
            }
        }
        """);

    private static async Task VerifyAsync(string source, string fixedSource)
    {
        var setup = new AnalyzerSetup { Options = TestOptions.Application with { Nullable = false } };
        await CodeFixVerifier<MigrationAnalyzer, ConvertTypeCodeFix>.VerifyAsync(source, fixedSource, setup);
        var run = new GeneratorHarness(() => new DynamoGenerator()).RunUnchecked(setup.Options, fixedSource);
        run.Output.RequireNoFaults("The converted source");
        Assert.Empty(await AnalyzerRun.DiagnosticsAsync(run.Output, [new DeclarationAnalyzer()], TestContext.Current.CancellationToken));
    }
}
