using System.Globalization;
using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the assembly's model: its tables and the registration of its repositories.</summary>
internal static class ModelEmitter
{
    private static readonly string[] Billing = ["OnDemand", "Provisioned"];
    private static readonly string[] StorageClass = ["Standard", "StandardInfrequentAccess"];
    private static readonly string[] Encryption = ["AwsOwnedKey", "AwsManagedKey", "CustomerManagedKey"];
    private static readonly string[] Stream = ["None", "KeysOnly", "NewImage", "OldImage", "NewAndOldImages"];
    private static readonly string[] Projection = ["All", "KeysOnly", "Include"];

    /// <summary>The version of the contract that this generator writes for; <c>IDynamoModel.CurrentContract</c> on the other side.</summary>
    private const int Contract = 1;

    public static string Emit(ModelClass model, TablesModel tables, IEnumerable<RepositoryModel> repositories)
    {
        var file = new SourceFile(model.Namespace, qualify: true);
        var (body, self) = (file.Body, file.Type("IDynamoModel"));
        if (!model.IsUsers)
        {
            body.Line("/// <summary>The tables of this assembly and its repositories.</summary>");
            body.Line(SourceFile.GeneratedCode);
        }

        body.Open($"{(model.IsUsers ? "" : "public sealed ")}partial class {model.Name} : {self}");
        foreach (var table in tables.Tables)
        {
            body.Line($"/// <summary>Table <c>{Literals.Xml(table.Table.Name)}</c>.</summary>");
            Table(file, table);
            body.Line();
        }

        body.Line("/// <summary>All tables, by name.</summary>");
        body.Line($"public static global::System.Collections.Generic.IReadOnlyList<{file.Type("TableDefinition")}> Tables {{ get; }} = [{string.Join(", ", tables.Tables.Select(table => table.Property))}];");
        body.Line();
        body.Line($"static string {self}.Name => {Literals.Text(model.Name.TrimStart('@'))};");
        body.Line();
        body.Line($"static int {self}.Contract => {Contract};");
        body.Line();
        body.Open($"static void {self}.AddRepositories({file.Type("IRepositoryRegistrar")} registrar)");
        foreach (var repository in repositories)
            body.Line($"registrar.Add<{repository.Interface}, {repository.Class}>(static operations => new {repository.Class}(operations));");
        body.Close();
        body.Close();
        return file.ToString();
    }

    private static void Table(SourceFile file, MergedTable merged)
    {
        var (body, table) = (file.Body, merged.Table);
        body.Open($"public static {file.Type("TableDefinition")} {merged.Property} {{ get; }} = new()");
        body.Line($"Name = {Literals.Text(table.Name)},");
        body.Line($"PartitionKey = {Key(file, table.PartitionKey)},");
        if (table.SortKey is { } sortKey)
            body.Line($"SortKey = {Key(file, sortKey)},");
        Indexes(file, table);
        if (table.Billing is { } billing)
            body.Line($"Billing = {file.Type("TableBilling")}.{Billing[billing]},");
        if (table.ReadCapacity is { } read)
            body.Line($"ProvisionedCapacity = {Units(file, read, table.WriteCapacity ?? 0)},");
        if (table.MaxReadRequestUnits is not null || table.MaxWriteRequestUnits is not null)
            body.Line($"MaximumThroughput = {Units(file, table.MaxReadRequestUnits ?? 0, table.MaxWriteRequestUnits ?? 0)},");
        if (table.StorageClass is { } storage)
            body.Line($"StorageClass = {file.Type("StorageClass")}.{StorageClass[storage]},");
        if (table.Encryption is { } encryption)
            body.Line($"Encryption = {file.Type("TableEncryption")}.{Encryption[encryption]},");
        if (table.EncryptionKey is { } key)
            body.Line($"EncryptionKey = {Literals.Text(key)},");
        if (table.PointInTimeRecovery == true)
            body.Line($"RecoveryPeriodInDays = {(table.RecoveryPeriodInDays ?? Tables.ServiceLimits.RecoveryDays).ToString(CultureInfo.InvariantCulture)},");
        if (table.DeletionProtection == true)
            body.Line("DeletionProtection = true,");
        if (table.Stream is { } stream)
            body.Line($"Stream = {file.Type("TableStream")}.{Stream[stream]},");
        if (table.TimeToLiveAttribute is { } timeToLive)
            body.Line($"TimeToLiveAttribute = {Literals.Text(timeToLive)},");
        if (table.AllowScan == true)
            body.Line("AllowScan = true,");
        if (table.Tags.Count > 0)
            body.Line($"Tags = new global::System.Collections.Generic.Dictionary<string, string> {{ {string.Join(", ", table.Tags.Select(tag => $"[{Literals.Text(tag.Key)}] = {Literals.Text(tag.Value)}"))} }},");
        if (merged.ItemTypes.Count > 0)
            body.Line($"ItemTypes = [{string.Join(", ", merged.ItemTypes.Select(Literals.Text))}],");
        body.Close("};");
    }

    private static void Indexes(SourceFile file, TableModel table)
    {
        if (table.Indexes.Count == 0)
            return;
        var body = file.Body;
        body.Line("Indexes =");
        body.Line("[");
        body.Indent();
        foreach (var index in table.Indexes)
        {
            body.Open($"new {file.Type("IndexDefinition")}");
            body.Line($"Name = {Literals.Text(index.Name)},");
            if (index.IsLocal)
                body.Line("IsLocal = true,");
            body.Line($"PartitionKeys = {Keys(file, index.PartitionKeys)},");
            if (index.SortKeys.Count > 0)
                body.Line($"SortKeys = {Keys(file, index.SortKeys)},");
            if (index.Projection != 0)
                body.Line($"Projection = {file.Type("IndexProjection")}.{Projection[index.Projection]},");
            if (index.NonKeys.Any())
                body.Line($"IncludedAttributes = [{string.Join(", ", index.NonKeys.Select(Literals.Text))}],");
            if (index.IsLocal is false && table.ReadCapacity is { } read)
                body.Line($"ProvisionedCapacity = {Units(file, index.ReadCapacity is > 0 and var own ? own : read, index.WriteCapacity is > 0 and var ownWrite ? ownWrite : table.WriteCapacity ?? 0)},");
            body.Close("},");
        }

        body.Outdent();
        body.Line("],");
    }

    private static string Key(SourceFile file, KeyModel key) => $"new({Literals.Text(key.Name)}, {file.Type("KeyAttributeType")}.{key.Type})";

    private static string Keys(SourceFile file, IEnumerable<KeyModel> keys) => $"[{string.Join(", ", keys.Select(key => Key(file, key)))}]";

    private static string Units(SourceFile file, long read, long write) =>
        $"new {file.Type("CapacityUnits")}({read.ToString(CultureInfo.InvariantCulture)}, {write.ToString(CultureInfo.InvariantCulture)})";
}
